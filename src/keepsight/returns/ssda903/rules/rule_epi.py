"""EPI: a child in Header has neither an episode nor care leaver information."""

from keepsight.kernel.rule import Rule
from keepsight.returns.expressions import blank, given

RULE_EPI = Rule(
    code="EPI",
    severity="internal",
    message="WARNING: Episodes need to be loaded for this child before further validation is possible [NOTE: This refers to the DfE portal - here, all checks that can be performed with only the available data will be.]",
    source="A check that the files of a return fit together; not one of the Department's",
    since="2022-23",
    on={"Header": ["CHILD"]},
    fails=given("CHILD") & blank("Episodes.row") & blank("OC3.row"),
)
