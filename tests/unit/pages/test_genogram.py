"""The drawing of a family: who stands where, in which form, joined to whom, within one dashed line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from keepsight.access.record.family_tree import Family
from keepsight.pages.people.genogram import COLUMN, Figure, Genogram, Line, genogram_of, shortened
from keepsight.records.people.relationship import RELATIONS
from keepsight.returns.case_list import tables
from tests.unit.pages.drawn_family import (
    CRAIG,
    DEAN,
    ELLA,
    KAI,
    LEANNE,
    RON,
    SHEILA,
    TIA,
    TODAY,
    UNBORN,
    family,
    member,
    tie,
)
from tests.unit.pages.page_examples import EXAMPLES
from tests.unit.pages.page_examples.rendering import example_environment, render


def drawn(of: Family | None = None) -> Genogram:
    return genogram_of(of or family(), TODAY)


def figure(number: int, of: Family | None = None) -> Figure:
    return next(one for one in drawn(of).figures if one.number == number)


def lines(kind: str, of: Family | None = None) -> list[Line]:
    return [one for one in drawn(of).lines if one.kind == kind]


def test_everybody_stands_in_the_row_of_their_generation() -> None:
    rows: dict[int, set[int]] = {}
    for one in drawn().figures:
        rows.setdefault(one.y, set()).add(one.number)
    assert [rows[y] for y in sorted(rows)] == [
        {RON, SHEILA},
        {DEAN, LEANNE, CRAIG},
        {TIA, KAI, UNBORN, ELLA},
    ]


def test_no_two_figures_stand_on_one_place() -> None:
    at = [(one.x, one.y) for one in drawn().figures]
    assert len(set(at)) == len(at) == 9


def test_form_is_sex_and_what_is_not_born_or_not_on_file_is_a_diamond() -> None:
    forms = {one.number: one.form for one in drawn().figures}
    assert forms[DEAN] == forms[KAI] == "square"
    assert forms[TIA] == forms[SHEILA] == "circle"
    assert forms[UNBORN] == "diamond"
    assert forms[LEANNE] == "circle", "of a mother the word says the sex that is not on file"
    unknown = replace(family().members[ELLA], sex_code="")
    assert figure(ELLA, with_(unknown)).form == "diamond"


def test_an_unborn_child_whose_sex_is_known_is_still_a_diamond() -> None:
    assert figure(UNBORN, with_(replace(family().members[UNBORN], sex_code="F"))).form == "diamond"


def test_who_died_is_crossed_from_that_day() -> None:
    assert figure(RON).has_died and not figure(SHEILA).has_died
    lives_yet = replace(family().members[RON], died_on=date(2016, 9, 28))
    assert not figure(RON, with_(lives_yet)).has_died


def test_responsibility_is_marked_for_the_child_of_the_page_while_it_lasts() -> None:
    marked = {one.number for one in drawn().figures if one.has_responsibility}
    assert marked == {LEANNE, DEAN}
    over = replace(family(), ties=(tie(1, TIA, LEANNE, "mother", has_parental_responsibility=True,
                                       ended_on=TODAY),))  # fmt: skip
    assert not figure(LEANNE, over).has_responsibility


def test_only_the_child_of_the_page_is_thick() -> None:
    assert [one.number for one in drawn().figures if one.is_child] == [TIA]


def test_a_couple_is_joined_and_its_children_hang_from_it() -> None:
    couples = lines("couple")
    assert len(couples) == 2, "Dean and Leanne, Leanne and Craig"
    at = {one.number: one for one in drawn().figures}
    ends = [{x for x, _ in one.points} for one in couples]
    assert {at[DEAN].x + 22, at[LEANNE].x - 22} in ends
    assert {at[LEANNE].x + 22, at[CRAIG].x - 22} in ends
    down = {one.points[-1] for one in lines("descent")}
    for child in (TIA, KAI, UNBORN):
        assert (at[child].x, at[child].y - 22) in down
    assert (at[ELLA].x, at[ELLA].y - 22) not in down


def test_no_line_down_from_a_couple_passes_through_a_figure() -> None:
    centres = {one.x for one in drawn().figures}
    starts = [
        one.points[0][0] for one in lines("descent") if one.points[0][1] < one.points[1][1] - 60
    ]
    assert len(starts) == 2
    assert all(min(abs(x - centre) for centre in centres) > 60 for x in starts)


def test_a_sister_whose_parents_are_not_on_file_is_dotted() -> None:
    (dotted,) = lines("unknown")
    assert dotted.points[-1][0] == figure(ELLA).x


def test_one_dashed_line_goes_round_the_household() -> None:
    (home,) = drawn().homes
    xs, ys = [x for x, _ in home.points], [y for _, y in home.points]
    assert home.points[0] == home.points[-1]
    for number in (TIA, KAI, UNBORN, LEANNE, CRAIG):
        one = figure(number)
        assert min(xs) < one.x < max(xs) and min(ys) < one.y < max(ys)
    assert not within(home, figure(DEAN)) and not within(home, figure(ELLA))


def test_who_lives_alone_has_no_line_round_them() -> None:
    apart = {n: replace(one, lives_here=n == TIA) for n, one in family().members.items()}
    assert drawn(replace(family(), members=apart)).homes == ()


def test_a_child_with_nobody_on_file_is_one_figure() -> None:
    alone = replace(family(), members={TIA: family().members[TIA]}, ties=())
    found = drawn(alone)
    assert [one.number for one in found.figures] == [TIA] and found.lines == ()
    assert found.width >= COLUMN


def test_a_carer_of_former_times_is_not_drawn_and_a_former_parent_is() -> None:
    gail = member(20, "Gail Umney", sex_code="F")
    with_gail = with_(gail)
    carer = tie(20, TIA, 20, "foster_carer", ended_on=date(2015, 6, 2))
    assert 20 not in numbers(replace(with_gail, ties=(*with_gail.ties, carer)))
    lasting = replace(carer, ended_on=None)
    assert 20 in numbers(replace(with_gail, ties=(*with_gail.ties, lasting)))


def test_a_child_of_the_child_stands_below() -> None:
    baby = member(21, "Noah Brackley", sex_code="M", is_child=True)
    whole = with_(baby)
    whole = replace(whole, ties=(*whole.ties, tie(21, 21, TIA, "mother")))
    assert figure(21, whole).y > figure(TIA, whole).y
    assert figure(21, whole).words[-1] == "Son"


def test_a_long_name_is_cut_to_fit() -> None:
    assert shortened("Craig Featherstonehaugh") == "Craig Feathersto…"
    assert shortened("Tia Brackley") == "Tia Brackley"


def test_relations_have_the_codes_of_the_case_list() -> None:
    assert dict(RELATIONS) == dict(tables.RELATIONS)


def with_(*people: object) -> Family:
    made = family()
    return replace(made, members={**made.members, **{one.number: one for one in people}})  # type: ignore[attr-defined]


def numbers(of: Family) -> set[int]:
    return {one.number for one in drawn(of).figures}


def within(home: Line, one: Figure) -> bool:
    """Whether a figure's middle stands within an outline: how often a ray to the right crosses it."""
    crossed = 0
    for (x, top), (other, bottom) in zip(home.points, home.points[1:], strict=False):
        if x == other and min(top, bottom) <= one.y < max(top, bottom) and x > one.x:
            crossed += 1
    return crossed % 2 == 1


# --- on a narrow screen -------------------------------------------------------------------------


def page_of(name: str) -> str:
    template, context = EXAMPLES[name]
    return render(template, context, example_environment())


def drawing_of(page: str) -> tuple[str, str]:
    """The opening tag of the drawing's frame, and what stands before it."""
    before, _, after = page.partition('<figure class="genogram"')
    return after.split(">", 1)[0], before


def test_a_wide_drawing_says_how_the_rest_of_it_is_seen_and_takes_the_keys() -> None:
    tag, before = drawing_of(page_of("family"))
    assert 'tabindex="0"' in tag and 'role="region"' in tag and "aria-label=" in tag
    assert 'aria-describedby="genogram-scrolls"' in tag
    assert 'id="genogram-scrolls">Where the drawing is cut off' in before


def test_a_drawing_that_fits_a_phone_says_nothing_of_it() -> None:
    template, context = EXAMPLES["family"]
    narrow = replace(context["drawing"], width=328)
    tag, before = drawing_of(
        render(template, {**context, "drawing": narrow}, example_environment())
    )
    assert "aria-describedby" not in tag and "genogram-scrolls" not in before
