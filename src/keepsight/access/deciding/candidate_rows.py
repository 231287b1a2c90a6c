"""The question that tells who could be a child's worker: every kind of row in the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from keepsight.access.falling import in_force
from keepsight.access.question import Sql, among, both, joined, lasts, live, placed, visible
from keepsight.access.viewer import Viewer

#: A postcode without what tells one street from another: "WF1 3AB" is in WF1.
DISTRICT = (
    "CASE WHEN LENGTH(REPLACE({0}, ' ', '')) > 4 THEN "
    "SUBSTR(REPLACE(UPPER({0}), ' ', ''), 1, LENGTH(REPLACE({0}, ' ', '')) - 3) END"
)


def candidate_rows(
    viewer: Viewer,
    day: date,
    children: Sequence[int],
    close: Sequence[int],
    named: Sequence[int],
) -> Sql:
    """``worker`` and ``away`` of whoever is in post, ``team``, ``named``, ``version``, and of these children
    ``locked``, ``close``, ``had``, ``near`` and ``speaks``."""
    ours = Sql("x.authority_id = %s", (viewer.authority_id,))
    leads = both(
        Sql("a.authority_id = %s AND a.role_code = 'lead' AND a.worker_id IS NOT NULL",
            (viewer.authority_id,)),
        visible("a"),
    )  # fmt: skip
    here = both(leads, live("a", day))
    open_to_all = placed(
        "NOT EXISTS (SELECT 1 FROM records_restriction l WHERE l.person_id = a.person_id AND {locks})",
        locks=in_force("l", day),
    )
    parts = [
        placed(
            "SELECT 'worker' AS kind, x.id AS worker, CAST(NULL AS bigint) AS child, "
            "COALESCE(NULLIF(x.name, ''), x.staff_number) AS said, x.ended_on AS until_on, "
            "x.registered_until AS other_on, "
            "CASE WHEN x.registration_number = '' AND EXISTS (SELECT 1 FROM records_worker o "
            "WHERE o.source = x.source AND o.authority_id = x.authority_id "
            "AND o.registration_number <> '') THEN 1 ELSE 0 END AS one, "
            "CASE WHEN x.is_agency THEN 1 ELSE 0 END AS two "
            "FROM records_worker x WHERE {who}",
            who=both(ours, lasts("x", day), visible("x")),
        ),
        placed(
            "SELECT 'away', x.worker_id, NULL, x.reason_code, x.ended_on, x.started_on, x.cover_id, "
            "NULL FROM records_absence x WHERE {who}",
            who=both(ours, lasts("x", day), visible("x")),
        ),
    ]
    parts.append(
        placed(
            "SELECT 'team', x.id, NULL, COALESCE(NULLIF(x.name, ''), x.code), NULL, NULL, NULL, NULL "
            "FROM records_team x WHERE {who}",
            who=both(ours, lasts("x", day), visible("x")),
        )
    )
    parts.append(
        Sql("SELECT 'version', NULL, NULL, '', NULL, NULL, "
            "(SELECT MAX(v.history_id) FROM records_historicalallocation v), NULL")
    )  # fmt: skip
    if named:
        parts.append(
            placed(
                "SELECT 'named', x.id, NULL, COALESCE(NULLIF(x.name, ''), x.staff_number), x.ended_on, "
                "NULL, NULL, NULL FROM records_worker x WHERE {who}",
                who=both(ours, among("x.id", named), visible("x")),
            )
        )
    if close:
        parts.append(_leads("close", both(here, among("a.person_id", close))))
    if children:
        of_these = among("a.person_id", children)
        over = Sql("a.ended_on IS NOT NULL")
        others = Sql(f"a.person_id NOT IN ({', '.join(str(int(one)) for one in children)})")
        locks = both(in_force("l", day), among("l.person_id", children))
        parts += [
            placed(
                "SELECT 'locked', NULL, l.person_id, '', NULL, NULL, NULL, NULL "
                "FROM records_restriction l WHERE {locks}",
                locks=locks,
            ),
            _leads("had", both(leads, of_these, over)),
            _near(both(here, open_to_all, others), children, day),
            _speaks(both(here, open_to_all, others), children),
        ]
    whole = joined(" UNION ALL ", parts)
    return Sql(f"{whole.text} ORDER BY kind, said, worker", whole.params)


def _leads(kind: str, where: Sql) -> Sql:
    return placed(
        f"SELECT '{kind}', a.worker_id, a.person_id, '', NULL, NULL, NULL, NULL "
        "FROM records_allocation a WHERE {where}",
        where=where,
    )


def _near(where: Sql, children: Sequence[int], day: date) -> Sql:
    """How many children of each worker live in the district of one of these; no address that is kept back."""

    def at_home(alias: str) -> Sql:
        whole = Sql(f"{alias}.postcode <> '' AND NOT {alias}.is_kept_back")
        return both(whole, live(alias, day), visible(alias))

    return placed(
        "SELECT 'near', a.worker_id, NULL, '', NULL, NULL, COUNT(DISTINCT a.person_id), NULL "
        "FROM records_allocation a JOIN records_address d ON d.person_id = a.person_id "
        f"WHERE {{where}} AND {{home}} AND {DISTRICT.format('d.postcode')} IN "
        f"(SELECT {DISTRICT.format('m.postcode')} FROM records_address m WHERE {{ours}} AND {{this}}) "
        "GROUP BY a.worker_id",
        where=where,
        home=at_home("d"),
        ours=at_home("m"),
        this=among("m.person_id", children),
    )


def _speaks(where: Sql, children: Sequence[int]) -> Sql:
    """The languages of these children that others of each worker speak at home."""
    return placed(
        "SELECT 'speaks', a.worker_id, NULL, q.first_language, NULL, NULL, NULL, NULL "
        "FROM records_allocation a JOIN records_person p ON p.id = a.person_id "
        "JOIN records_person q ON LOWER(q.first_language) = LOWER(p.first_language) "
        "WHERE {where} AND p.first_language <> '' AND {these}",
        where=where,
        these=among("q.id", children),
    )
