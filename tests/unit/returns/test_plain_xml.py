"""Rows read at once from a plain file: always those of the walk, which reads whatever is not plain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.made_up_clean_census import made_up_clean_census
from keepsight.kernel.foreign_xml import fit_for_parsing
from keepsight.kernel.source import UnreadableFile
from keepsight.returns import plain_xml, xml_rows
from keepsight.returns.cin_census.reader import LAYOUT as CIN
from keepsight.returns.ssda903.xml_reader import LAYOUT as SSDA903
from keepsight.returns.xml_rows import Layout, XmlRows, rows_of

LAST_COUNTED_LINE = 65_535

CHILD = """<Child>
 <ChildIdentifiers><LAchildID>M100</LAchildID><UPN/><Sex>F</Sex></ChildIdentifiers>
 <ChildCharacteristics><Disabilities><Disability>MOB</Disability></Disabilities></ChildCharacteristics>
 <CINdetails>
  <CINreferralDate>2025-04-02</CINreferralDate>
  <Assessments><AssessmentActualStartDate>2025-04-03</AssessmentActualStartDate>
   <FactorsIdentifiedAtAssessment>
    <AssessmentFactors>1A</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors>
   </FactorsIdentifiedAtAssessment></Assessments>
  <ReferralNFA>0</ReferralNFA>
 </CINdetails>
</Child>"""
HEADER = "<Header><CollectionDetails><Year>2026</Year></CollectionDetails></Header>"
CENSUS = f"<Message>\n{HEADER}\n<Children>\n{CHILD}\n{CHILD}\n</Children>\n</Message>\n"

CARE = """<EXPSSDA903>
<CHILD><HEADER><CHILDID>12</CHILDID><SEX>1</SEX><UASC>0</UASC><DUC>2024-01-01</DUC></HEADER>
 <EPISODE><DECOM>2024-04-01</DECOM><PL>U1</PL></EPISODE><EPISODE><DECOM/></EPISODE></CHILD>
<CHILD><CHILDID>13</CHILDID></CHILD>
</EXPSSDA903>"""


@pytest.fixture(autouse=True, scope="module")
def however_small() -> Iterator[None]:
    """Here every file goes the quick way, also those that are too small for it to be worth it."""
    with mock.patch.object(xml_rows, "WORTH_IT", 0):
        yield


def is_plain(content: bytes, layout: Layout = CIN) -> bool:
    fit = fit_for_parsing(content, "file.xml")
    return plain_xml.plain_children(fit, "file.xml", layout) is not None


def outcome(content: bytes, layout: Layout) -> XmlRows | tuple[str, int | None]:
    try:
        return rows_of(content, "file.xml", layout)
    except UnreadableFile as error:
        return str(error), error.row


def walked(content: bytes, layout: Layout = CIN) -> XmlRows | tuple[str, int | None]:
    with mock.patch.object(xml_rows, "plain_children", lambda *_: None):
        return outcome(content, layout)


def assert_as_walked(content: str | bytes, layout: Layout = CIN) -> XmlRows | None:
    """The same rows, faults and remarks, or the same sentence. Gives the rows."""
    content = content.encode() if isinstance(content, str) else content
    got, wanted = outcome(content, layout), walked(content, layout)
    if not isinstance(got, XmlRows) or not isinstance(wanted, XmlRows):
        assert got == wanted
        return None
    assert list(got.tables) == list(wanted.tables)
    for name, table in wanted.tables.items():
        assert got.tables[name].heading == table.heading
        assert got.tables[name].rows.schema == table.rows.schema
        mine, its = got.tables[name].rows, table.rows
        if content.count(b"\n") >= LAST_COUNTED_LINE:  # there the walk's are not exact
            mine, its = mine.drop("_line"), its.drop("_line")
        assert mine.equals(its), name
    assert got.faults.equals(wanted.faults) and got.remarks == wanted.remarks
    return got


# --- made-up files --------------------------------------------------------------------------------

VALUES = st.one_of(
    st.sampled_from(["2025-04-02", "M100", "1A", "false", "0", "x" * 13, "é\u0301", "😀", "٣"]),
    st.text(st.sampled_from(" \t\n\u00a0\u200b\ufeff\u2028\x7f\x85ab'\"=/-!?]é"), max_size=6),
)
GAPS = st.sampled_from(["", "", "\n", "\r\n  ", " ", "\t", "stray", "\u00a0"])


class Maker:
    """Draws a file of a layout, every row and field where it is known."""

    def __init__(self, draw: Callable[..., str], layout: Layout):
        self.draw, self.layout = draw, layout
        self.gap = draw(st.sampled_from([st.just(""), st.just("\n"), GAPS]))
        self.child_is_told = False

    def file(self) -> str:
        pieces = []
        for _ in range(self.draw(st.integers(1, 4))):
            self.child_is_told = self.layout.child == self.layout.piece
            piece = self.layout.piece
            pieces.append(f"<{piece}>{self.inside(piece, ())}</{piece}>")
        head = self.draw(
            st.sampled_from(
                [
                    "<Message>",
                    '<?xml version="1.0"\n?>\n<Message a="1" xmlns="urn:x"><!-- <x> -->\r\n',
                    "<Message><Header><Year>&#50;026</Year><Year>2</Year><What/></Header>",
                ]
            )
        )
        return f"{head}<Children>{self.space().join(pieces)}{self.space()}</Children></Message>"

    def space(self) -> str:
        return str(self.draw(self.gap))

    def element(self, name: str, inside: str) -> str:
        if not inside and self.draw(st.booleans()):
            return self.draw(st.sampled_from([f"<{name}/>", f"<{name} />"]))
        closing = self.draw(st.sampled_from([f"</{name}>", f"</{name}>", f"</{name} >"]))
        return f"<{name}>{inside}{closing}"

    def inside(self, element: str, above: tuple[str, ...]) -> str:
        """What a row holds, in any order: its fields, groups, and rows of tables not above it."""
        table = self.layout.rows.get(element)
        above = (*above, table) if table else above
        parts = self.fields(table) if table else []
        for _ in range(self.draw(st.integers(0, 3)) if len(above) < 4 else 0):
            names = [name for name in self.layout.rows if self.may_stand(name, above)]
            name = self.draw(st.sampled_from(names))
            if self.layout.rows[name] == self.layout.rows[self.layout.child]:
                self.child_is_told = True
            if self.layout.rows[name] in self.layout.bare():
                parts.append(self.element(name, self.draw(VALUES)))
            else:
                parts.append(self.element(name, self.inside(name, above)))
        parts = self.draw(st.permutations(parts))
        grouped = [self.in_a_group(part) for part in parts]
        return self.space() + self.space().join(grouped) + self.space()

    def may_stand(self, name: str, above: tuple[str, ...]) -> bool:
        table = self.layout.rows[name]
        told = self.child_is_told and table == self.layout.rows[self.layout.child]
        return table not in above and not told and name != self.layout.piece

    def fields(self, table: str) -> list[str]:
        if table in self.layout.bare():
            return []
        places = self.layout.fields_of(table)
        names = self.draw(
            st.lists(st.sampled_from(sorted(places)), unique_by=places.__getitem__, max_size=5)
        )
        return [self.element(name, self.draw(VALUES)) for name in names]

    def in_a_group(self, part: str) -> str:
        groups = [group for group in self.layout.groups if group != self.layout.piece]
        group = self.draw(st.sampled_from([None, None, *groups]))
        return self.element(group, self.space() + part) if group else part


@st.composite
def files(draw: Callable[..., str], layout: Layout) -> str:
    return Maker(draw, layout).file()


#: What hurts XML, and what this reader looks for.
SNIPPETS = st.sampled_from(
    [
        *"< > / & </ /> <!-- --> <![CDATA[ ]]> <?x ?> <a> </a> <a/> &amp; &#1; <x:Sex> <!DOCTYPE".split(),
        *"<Child> </Child> <Child/> </Children> <Sex> </Sex> <Sex/> <UPN>1</UPN> <Reviews>".split(),
        *"</Reviews> <CHILD> </CHILD> <DEC>1</DEC> <DECOM/> ' \" = x é".split(),
        *"\u00a0 \ufffe \uffff \x01 \x0b \0".split(" "),
        *("", " ", "\n", "\r", "\r\n", "\t", ' a="1"'),
    ]
)
CHANGES = st.lists(
    st.tuples(st.integers(0, 2_000), st.sampled_from([0, 0, 1, 7]), SNIPPETS),
    min_size=1,
    max_size=3,
)


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for place, cut, snippet in changes:
        at = place % len(text)
        text = text[:at] + snippet + text[at + cut :]
    return text


class TestAsTheWalk:
    @settings(max_examples=60, deadline=None)
    @given(files(CIN), st.sampled_from([400, plain_xml.AT_ONCE]))
    def test_a_made_up_census(self, content: str, at_once: int) -> None:
        assert is_plain(content.encode())
        with mock.patch.object(plain_xml, "AT_ONCE", at_once):
            assert_as_walked(content)

    @settings(max_examples=40, deadline=None)
    @given(files(SSDA903), st.sampled_from([400, plain_xml.AT_ONCE]))
    def test_a_made_up_return_of_children_looked_after(self, content: str, at_once: int) -> None:
        assert is_plain(content.encode(), SSDA903)
        with mock.patch.object(plain_xml, "AT_ONCE", at_once):
            assert_as_walked(content, SSDA903)

    @settings(max_examples=300, deadline=None)
    @given(st.sampled_from([(CENSUS, CIN), (CARE, SSDA903)]), CHANGES)
    def test_a_file_that_somebody_broke(
        self, file: tuple[str, Layout], changes: list[tuple[int, int, str]]
    ) -> None:
        assert_as_walked(changed(file[0], changes), file[1])

    def test_the_file_that_others_are_made_of_is_plain(self) -> None:
        assert is_plain(CENSUS.encode()) and is_plain(CARE.encode(), SSDA903)
        got = assert_as_walked(CENSUS)
        assert got is not None and got.tables["AssessmentFactors"].rows.height == 4

    def test_many_children_in_several_stretches(self, monkeypatch: pytest.MonkeyPatch) -> None:
        content = made_up_clean_census(400).content
        monkeypatch.setattr(plain_xml, "AT_ONCE", 20_000)
        assert is_plain(content)
        assert_as_walked(content.decode())
        assert_as_walked(content.decode().replace("><", ">\r\n<"))

    def test_a_piece_that_is_a_row_of_its_own_text(self) -> None:
        layout = Layout("P", "P", {"P": "Ps", "Q": "Qs"}, {"Ps": ("P",), "Qs": ("Q", "R")})
        for inside in ("1", "", "1<Q><R>2</R></Q>"):
            content = f"<M><P>{inside}</P><P> 3 </P></M>"
            assert_as_walked(content, layout)
        assert is_plain(b"<M><P>1</P><P/><P> 3 </P></M>", layout)


class TestPlain:
    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("\n", ""),
            ("\n", "\r\n"),
            ("\n ", "stray\u00a0text\n "),
            ("<UPN/>", "<UPN />"),
            ("</Sex>", "</Sex >"),
            ("<Sex>", "<Sex >"),
            (">M100<", "> \u200b\ufeffM\t10\n0\u00a0 <"),
            (">M100<", ">Mé😀<"),
            (">M100<", "> \u00a0 <"),
            ("<Sex>F</Sex>", ""),
            ("</Child>", "</Child>\n<Child/><Child></Child>"),
            (
                "<Message>",
                '<?xml version="1.0"?>\n<Message xmlns="urn:x" a="&amp;"><?x y?><!-- & -->',
            ),
            ("2026", "<![CDATA[2026]]>"),
            ("2026", "&#50;026<!-- x -->"),
            ("<Header>", "<Header><What/><Year>2025</Year>"),
        ],
    )
    def test_it_is_and_reads_as_walked(self, old: str, new: str) -> None:
        if old == "</Child>":  # not behind the last one
            content = CENSUS.replace(old, new, 1)
        else:
            content = CENSUS.replace(old, new)
        assert content != CENSUS and is_plain(content.encode())
        assert_as_walked(content)

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
    def test_in_any_encoding(self, encoding: str) -> None:
        content = CENSUS.replace("M100", "Mé100").encode(encoding)
        assert is_plain(content)
        got, wanted = outcome(content, CIN), walked(content)
        assert isinstance(got, XmlRows) and isinstance(wanted, XmlRows)
        for name, table in wanted.tables.items():
            assert got.tables[name].rows.equals(table.rows)


def instead(old: str, new: str) -> str:
    """The census with another text at the first place of ``old``, which must be there."""
    assert old in CENSUS
    return CENSUS.replace(old, new, 1)


NOT_PLAIN = {
    "an entity": instead("M100", "M&amp;1"),
    "an entity not known": instead("M100", "M&what;1"),
    "a character by its number": instead("M100", "M&#49;"),
    "a comment": instead("M100", "M1<!-- x -->00"),
    "a comment between children": instead("</Child>", "</Child><!-- x -->"),
    "a comment behind the children": instead("</Children>", "</Children><!-- x -->"),
    "a child in a comment": instead(CHILD, f"<!-- {CHILD} -->"),
    "all children in a comment": CENSUS.replace("<Children>", "<!-- ").replace(
        "</Children>", "-->"
    ),
    "a comment that begins in a child": instead("<Sex>", "<!-- <Sex>").replace(
        "</Sex>", "--></Sex>"
    ),
    "CDATA": instead("M100", "<![CDATA[M100]]>"),
    "children in CDATA": instead("<Children>", "<Children><![CDATA[").replace(
        "</Children>", "]]></Children>"
    ),
    "a processing instruction": instead("M100", "<?x y?>M100"),
    "a declared type": instead("<Children>", "<Children><!ELEMENT x>"),
    "an attribute": instead("<Sex>", '<Sex a="1">'),
    "an attribute of a child": instead("<Child>", '<Child id="1">'),
    "an attribute of a later child": CENSUS[::-1].replace(
        "<Child>"[::-1], '<Child id="1">'[::-1], 1
    )[::-1],
    "a namespace": instead("<Sex>", '<Sex xmlns="urn:x">'),
    "a prefix": instead("<Message>", '<Message xmlns:x="urn:x">')
    .replace("<Sex>", "<x:Sex>")
    .replace("</Sex>", "</x:Sex>"),
    "a prefix of nothing": CENSUS.replace("<Sex>", "<x:Sex>").replace("</Sex>", "</x:Sex>"),
    "an element nobody knows": instead("<Sex>", "<What>1</What><Sex>"),
    "an element known elsewhere": instead("<Sex>", "<LEA>1</LEA><Sex>"),
    "a field in no row": instead("<ChildIdentifiers>", "<Sex>F</Sex><ChildIdentifiers>"),
    "a field given twice": instead("<Sex>", "<Sex>M</Sex><Sex>"),
    "a field given twice, first blank": instead("<Sex>", "<Sex/><Sex>"),
    "a field given twice in groups": instead("<Sex>", "<Reviews><Sex>M</Sex></Reviews><Sex>"),
    "a field behind a row of its own table": instead(
        "<ReferralNFA>", "<CINdetails><ReferralNFA>1</ReferralNFA></CINdetails><ReferralNFA>"
    ),
    "a field with parts": instead("M100", "M100<Sex>F</Sex>"),
    "a row of one field with parts": instead("24A", "24A<Assessments/>"),
    "a child with two rows of its own": instead("<CINdetails>", "<ChildIdentifiers/><CINdetails>"),
    "a child in a child": instead("<CINdetails>", f"{CHILD}<CINdetails>"),
    "a child that is the root": CHILD,
    "a first child that is empty": instead("<Child>", "<Child/><Child>"),
    "a last child that is empty": instead("</Children>", "<Child/></Children>"),
    "a first child spelt with a space": instead("<Child>", "<Child >"),
    "a row behind the children": instead("</Children>", "</Children><Section47/>"),
    "a group between children": instead("</Child>", "</Child></Children><Children>"),
    "a greater-than": instead("M100", "M>100"),
    "an end of CDATA": instead("M100", "M]]>100"),
    "a return without a new line": instead("M100", "M\r100"),
    "a return without a new line in the header": instead("2026", "20\r26"),
    "a line that ends in a tag": instead("<Sex>", "<Sex\n>"),
    "spaces in an empty element": instead("<UPN/>", "<UPN  />"),
    "a control character": instead("M100", "M\x01"),
    "a form feed": instead("M100", "M\f"),
    "a character that is none": instead("M100", "M\ufffe"),
    "another that is none": instead("M100", "M\uffff"),
    "a control character behind the children": instead("</Children>", "\f</Children>"),
    "an element that is not closed": instead("</Sex>", ""),
    "an element that is closed twice": instead("</Sex>", "</Sex></Sex>"),
    "an element closed by another name": instead("</Sex>", "</UPN>"),
    "elements that cross": instead("</Assessments>", "").replace(
        "</CINdetails>", "</CINdetails></Assessments>", 1
    ),
    "an element closed as if empty": instead("</Sex>", "</Sex/>"),
    "a tag that does not end": instead("<Sex>", "<Sex"),
    "a tag without a name": instead("<Sex>", "<>"),
    "a space before a name": instead("<Sex>", "< Sex>"),
    "two roots": CENSUS + "<Message/>",
    "text behind the root": CENSUS + "x",
    "a root closed by another name": CENSUS.replace("</Message>", "</Massage>"),
    "a file that breaks off behind a child": CENSUS[: CENSUS.rindex("</Children>")],
    "a file that breaks off in a child": CENSUS[: CENSUS.rindex("<Assessments>")],
    "no child": instead("<Children>", "<!--").replace("</Children>", "-->").replace("Child>", "C>"),
    "a child that only ends": "<Message></Child></Message>",
    "a child that only begins": "<Message><Child></Message>",
    "deep nesting in a child": instead("<Sex>", "<Reviews>" * 90 + "</Reviews>" * 90 + "<Sex>"),
    "too deep nesting in a child": instead(
        "<Sex>", "<Reviews>" * 300 + "</Reviews>" * 300 + "<Sex>"
    ),
    "deep nesting around children": "<a>" * 90 + CENSUS + "</a>" * 90,
    "too deep nesting around children": "<a>" * 240 + CENSUS + "</a>" * 240,
    "a text too long": instead("M100", "M" * 10_100_000),
    "a gap too long": instead("</Child>", "</Child>" + " " * 10_100_000),
}


class TestNotPlain:
    @pytest.mark.parametrize("content", NOT_PLAIN.values(), ids=NOT_PLAIN)
    def test_it_is_walked(self, content: str) -> None:
        assert not is_plain(content.encode())
        assert_as_walked(content)

    def test_a_child_longer_than_what_is_read_at_once(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(plain_xml, "AT_ONCE", len(CHILD) - 1)
        assert not is_plain(CENSUS.encode())
        assert_as_walked(CENSUS)

    @pytest.mark.parametrize("begins", [True, False])
    def test_much_that_stands_around_the_children(
        self, monkeypatch: pytest.MonkeyPatch, begins: bool
    ) -> None:
        monkeypatch.setattr(plain_xml, "AT_ONCE", 2 * len(CHILD))
        much = "<Header/>" * len(CHILD)
        content = instead("<Children>", much + "<Children>") if begins else CENSUS + " " * len(much)
        assert is_plain(CENSUS.encode()) and not is_plain(content.encode())
        assert_as_walked(content)

    def test_columns_of_the_child_spelt_in_two_ways(self) -> None:
        content = CARE.replace("<PL>U1</PL>", "<PL>U1</PL><PLACE>U2</PLACE>")
        assert not is_plain(content.encode(), SSDA903)
        got = assert_as_walked(content, SSDA903)
        assert got is not None and got.faults.height == 1

    def test_an_unknown_element_that_is_a_table(self) -> None:
        content = CARE.replace("EPISODE", "WHAT")
        assert not is_plain(content.encode(), SSDA903)
        assert_as_walked(content, SSDA903)


class TestLines:
    def test_every_line_is_true_beyond_those_that_the_walk_can_count(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The walk's lines end where elements hold no text: theirs are only near there."""
        content = CENSUS.replace(f"{CHILD}\n{CHILD}", "\n".join([CHILD] * 6_000))
        lines = content.split("\n")
        assert len(lines) > LAST_COUNTED_LINE + 1_000
        monkeypatch.setattr(plain_xml, "AT_ONCE", 100_000)
        got = assert_as_walked(content)  # but for the lines
        walk = walked(content.encode())
        assert got is not None and isinstance(walk, XmlRows)
        for table, element in (
            ("Header", "Header"),
            ("ChildIdentifiers", "ChildIdentifiers"),
            ("Disabilities", "Disability"),
            ("CINdetails", "CINdetails"),
            ("AssessmentFactors", "AssessmentFactors"),
        ):
            true = [
                number
                for number, line in enumerate(lines, start=1)
                for _ in range(line.count(f"<{element}>"))
            ]
            found, its = got.tables[table].rows["_line"], walk.tables[table].rows["_line"]
            assert found.to_list() == true
            counted = found < LAST_COUNTED_LINE
            assert found.filter(counted).equals(its.filter(counted))

    def test_a_declaration_over_two_lines_counts(self) -> None:
        got = assert_as_walked('<?xml version="1.0"\n?>\n' + CENSUS)
        assert got is not None
        assert got.tables["ChildIdentifiers"].rows["_line"].to_list() == [7, 19]

    def test_windows_line_ends_count_once(self) -> None:
        got = assert_as_walked(CENSUS.replace("\n", "\r\n"))
        assert got is not None
        assert got.tables["ChildIdentifiers"].rows["_line"].to_list() == [5, 17]
