"""What several rules on the social workers of a child mean by one phrase."""

from keepsight.returns.expressions import blank, col, day, given, one_of
from keepsight.returns.ssda903.code_groups import SHORT_BREAKS

#: Of an episode: the child is looked after on 31 March (the current one is open, no short break).
LOOKED_AFTER_AT_YEAR_END = col("is_latest") & blank("DEC") & ~one_of("LS", SHORT_BREAKS)

#: Of a social worker: the child's last. Where one start is not known, nor is which was the last.
IS_LAST = col("is_latest") & given("SW_DECOM")

#: Of a social worker: the child's first this year, where the last one of last year had not ended.
SHOULD_GO_ON = col("is_first") & col("lastyear.there") & blank("lastyear.SW_DEC")

#: Social workers who began on this day or later were given with a reason.
REASONS_SINCE = day(2023, 4, 1)

#: From 2024-25 the reporting period of social workers begins a year before the return's own.
REPORTED_FROM = col("year_start").dt.offset_by("-1y")
