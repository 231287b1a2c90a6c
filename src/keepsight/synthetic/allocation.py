"""Who held each child when: a team for every stage of a story, and a worker of it."""

from __future__ import annotations

from collections import Counter
from random import Random

from keepsight.synthetic import days
from keepsight.synthetic.lives import Child, Family, Held
from keepsight.synthetic.staff import NEWLY_QUALIFIED, Staff, Team, Worker

#: The kinds of team that hold a child, by the stage of the story.
_FRONT, _ASSESS, _NEED, _CARE = "front_door", "assessment", "need_and_protection", "looked_after"
#: A child moves to the team for looked-after children so many days after becoming looked after.
_SETTLED_IN_CARE = 75
#: Trays of the case system, by what ``cast.toml`` calls them.
_TRAYS = {"duty": "Duty", "pool": "Unallocated pool", "team": None}

#: A stage: its first day, its last (None: it goes on), and the kind of team.
Stage = tuple[int, int | None, str]


class Allocations:
    """Gives every child of every family its workers, so that loads on the day are even."""

    def __init__(self, staff: Staff, today: int, seed: int):
        self._staff, self._today, self._seed = staff, today, seed
        self._load: Counter[str] = Counter()
        self._of_kind = {
            kind: [w for w in staff.workers if w.team.kind == kind and w.is_social_worker]
            for kind in (_FRONT, _ASSESS, _NEED, _CARE)
        }
        self._teams = {team.team_id: team for team in staff.teams}
        self._team_of: dict[tuple[int, str], Team] = {}
        self._final: dict[tuple[int, str], Worker] = {}

    def allocate(self, families: list[Family]) -> None:
        """Fill ``held`` of every child. Families of the cast first, then whoever holds exactly N."""
        for family in families:
            if family.told is not None:
                self._choose_for_cast(family)
        self._fill_to_the_number([family for family in families if family.told is None])
        for family in families:
            self._hold(family)

    # --- who holds the children on the day -----------------------------------------------------------

    def _choose_for_cast(self, family: Family) -> None:
        told = family.told
        assert told is not None
        for kind in {stage[2] for child in family.children for stage in self._open(child)}:
            team = self._teams[told.team] if told.team else None
            if team is not None and team.kind in (kind, _FRONT):
                self._team_of[family.number, kind] = team
        named = {
            "leaver": "Marcus Dale",
            "absent": "Paula Grice",
            "newly_qualified": "Sian Pritchard",
            "support_worker": "Gemma Raistrick",
        }.get(told.without_worker or "", told.worker)
        if named:
            self._final_of(family, self._staff.called(named))

    def _final_of(self, family: Family, worker: Worker) -> None:
        for child in family.children:
            for stage in self._open(child):
                self._final[family.number, stage[2]] = worker
                self._team_of[family.number, stage[2]] = worker.team
                self._load[worker.staff_id] += 1

    def _fill_to_the_number(self, families: list[Family]) -> None:
        """Whoever must hold exactly so many children: whole families until the number is reached."""
        for worker in self._staff.workers:
            if worker.holds_exactly is None:
                continue
            for family in families:
                stages = [stage for child in family.children for stage in self._open(child)]
                room = worker.holds_exactly - self._load[worker.staff_id]
                fits = all(stage[2] == worker.team.kind for stage in stages)
                if stages and fits and len(stages) <= room:
                    self._final_of(family, worker)

    def _open(self, child: Child) -> list[Stage]:
        return [stage for stage in self.stages(child) if stage[1] is None]

    # --- stages ----------------------------------------------------------------------------------------

    def stages(self, child: Child) -> list[Stage]:
        """The stages of a child's story, one after another, without a gap while it is open."""
        starts, end = self._starts(child)
        found: list[Stage] = []
        for place, (start, kind) in enumerate(starts):
            last = starts[place + 1][0] - 1 if place + 1 < len(starts) else end
            if (last is None and start <= self._today) or (last is not None and start <= last):
                found.append((start, last, kind))
        return found

    def _starts(self, child: Child) -> tuple[list[tuple[int, str]], int | None]:
        episode, care = child.episode, child.care
        if episode is None:
            return [], None
        if child.first_leaver_birthday is not None and care is not None:
            return [(care.started, _CARE)], child.first_leaver_birthday - 1
        if episode.no_action:
            return [(episode.referred, _FRONT)], episode.closed
        starts = [(episode.referred, _ASSESS)]
        planned = [plan.started for plan in episode.need_plans]
        planned += [plan.started for plan in episode.protection]
        if planned:
            starts.append((min(planned) + 1, _NEED))
        if care is not None:
            settled = care.started + _SETTLED_IN_CARE
            if settled <= self._today and (care.ended is None or settled < care.ended):
                starts = [one for one in starts if one[0] < settled]
                starts.append((settled, _CARE))
        return starts, episode.closed

    # --- spells ----------------------------------------------------------------------------------------

    def _hold(self, family: Family) -> None:
        """The same worker for brothers and sisters who are at the same stage on the same days."""
        spells: dict[Stage, list[Held]] = {}
        rng = Random(f"{self._seed}:held:{family.number}")
        delay = rng.choices((0, 1, 2, 4), (70, 22, 5, 3))[0]
        without = family.told.without_worker if family.told else None
        for child in family.children:
            for place, stage in enumerate(self.stages(child)):
                if stage not in spells:
                    wait = delay if place == 0 else 0
                    spells[stage] = self._spells(family, stage, wait, rng)
                child.held += [
                    Held(s.worker, s.team, s.role, s.started, s.ended, s.end_reason)
                    for s in spells[stage]
                ]
            _say_why_ended(child, self._staff)
            if without is not None:
                self._take_away(child, family)
            self._others(child)

    def _spells(self, family: Family, stage: Stage, delay: int, rng: Random) -> list[Held]:
        start, end, kind = stage
        team = self._team_of.get((family.number, kind)) or self._lightest_team(kind)
        self._team_of[family.number, kind] = team
        final = self._final.get((family.number, kind)) if end is None else None
        if end is None and final is None:
            final = self._choose(family, kind, team)
        start = min(days.add(start, delay), self._today if end is None else end)
        takes_over = start if final is None else max(final.first_day, start)
        if final is not None and self._today - takes_over > 150 and rng.random() < 0.4:
            takes_over += rng.randint(30, self._today - takes_over - 60)
        told = family.told
        if told and final and told.without_worker in ("newly_qualified", "support_worker"):
            takes_over = days.add(self._today, -told.since)
        return self._chain(team, start, end, final, takes_over, rng)

    def _chain(
        self,
        team: Team,
        at: int,
        end: int | None,
        final: Worker | None,
        takes_over: int,
        rng: Random,
    ) -> list[Held]:
        """Workers one after another: whoever is in post, and ``final`` from when they take over."""
        found: list[Held] = []
        while True:
            if final is not None and at >= takes_over:
                found.append(Held(final.staff_id, final.team.team_id, "lead", at, None))
                return found
            ends = [day for day in (end, takes_over - 1 if final else None) if day is not None]
            worker = self._someone(team, at, rng)
            if worker.ended is not None:
                ends.append(worker.ended)
            until = min(ends)
            found.append(Held(worker.staff_id, worker.team.team_id, "lead", at, until))
            if end is not None and until >= end:
                return found
            at = until + 1

    def _someone(self, team: Team, on: int, rng: Random) -> Worker:
        """Anybody of the team who was in post; of its kind, where nobody of the team was."""
        of_kind = [w for w in self._of_kind[team.kind] if w.is_in_post(on) and not w.holds_exactly]
        experienced = [w for w in of_kind if w.level != NEWLY_QUALIFIED]
        mine = [w for w in experienced if w.team is team]
        return rng.choice(mine or experienced or self._of_kind[team.kind])

    def _lightest_team(self, kind: str) -> Team:
        return min(self._with_room(kind), key=self._weight).team

    def _with_room(self, kind: str) -> list[Worker]:
        """Workers of a kind of team to whom a child may be given on the day."""
        return [
            w
            for w in self._of_kind[kind]
            if w.is_in_post(self._today) and not w.holds_exactly and not w.away
        ]

    def _weight(self, worker: Worker) -> float:
        capacity = worker.fte * (0.6 if worker.level == NEWLY_QUALIFIED else 1)
        return (self._load[worker.staff_id] + 1) / capacity

    def _choose(self, family: Family, kind: str, team: Team) -> Worker:
        """The worker with most room who may hold the children, in the team if it can be."""
        alone = family.episode is not None and not family.episode.protection
        alone = alone and not any(child.care for child in family.children)
        able = [w for w in self._with_room(kind) if alone or w.level != NEWLY_QUALIFIED]
        worker = min([w for w in able if w.team is team] or able, key=self._weight)
        self._load[worker.staff_id] += len(family.children)
        return worker

    # --- nobody, and those beside the worker ------------------------------------------------------------

    def _take_away(self, child: Child, family: Family) -> None:
        """What ``cast.toml`` says is wrong with who holds the child."""
        told = family.told
        assert told is not None
        how, since = told.without_worker, days.add(self._today, -told.since)
        if how == "never":
            child.held = []
        if how not in ("ended", "duty", "pool", "team", "manager") or not child.held:
            return
        since = max(since, child.held[0].started)
        child.held = [one for one in child.held if one.started <= since]
        last = child.held[-1]
        last.ended, last.end_reason = max(last.started, since - 1), "worker_moved"
        if how in _TRAYS or how == "manager":
            if last.started >= since:
                child.held.pop()
            manager = (
                self._staff.manager_of(told.team or last.team).staff_id
                if how == "manager"
                else None
            )
            tray = _TRAYS.get(how or "")
            team = None if how == "pool" else told.team or last.team
            child.held.append(Held(manager, team, "lead", since, tray=tray))

    def _others(self, child: Child) -> None:
        """Chair, reviewing officer, personal adviser and co-worker."""
        chair = self._staff.in_role("Child protection conference chair")
        officer = self._staff.in_role("Independent reviewing officer")
        adviser = self._staff.in_role("Personal adviser")
        for plan in child.episode.protection if child.episode else ():
            self._beside(child, chair, "conference_chair", plan.started, plan.ended)
        if child.care is not None:
            self._beside(child, officer, "reviewing_officer", child.care.started, child.care.ended)
            at_16 = max(days.years_on(child.born, 16), child.care.started)
            left = child.care.ended is not None and child.first_leaver_birthday is None
            if at_16 <= self._today and not left:
                self._beside(child, adviser, "personal_adviser", days.onward(at_16), None)

    def _beside(self, child: Child, worker: Worker, role: str, start: int, end: int | None) -> None:
        start = max(start, worker.first_day)
        if start > self._today or (end is not None and start > end):
            return
        reason = None if end is None else "case_closed"
        child.held.append(Held(worker.staff_id, worker.team.team_id, role, start, end, reason))


def _say_why_ended(child: Child, staff: Staff) -> None:
    """Why each spell of the lead worker ended, from what came after it."""
    ended_on = {worker.staff_id: worker.ended for worker in staff.workers}
    for place, spell in enumerate(child.held):
        if spell.ended is None:
            continue
        after = child.held[place + 1] if place + 1 < len(child.held) else None
        if after is None:
            spell.end_reason = "case_closed"
        elif ended_on[spell.worker or ""] == spell.ended:
            spell.end_reason = "worker_left"
        else:
            spell.end_reason = "reallocated" if after.team == spell.team else "case_transferred"
