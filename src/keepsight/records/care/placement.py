"""Where a looked-after child is placed."""

from datetime import date

from django.db import models

from keepsight.kernel.form import Form, Question, Section
from keepsight.kernel.privacy import Privacy
from keepsight.kernel.step import Open
from keepsight.records.record import Record

#: Homes in which no child should sleep: only the director may say so.
UNSUITABLE = ("bed_and_breakfast", "hostel", "caravan", "unregistered")
#: What the return has no code for: the roof itself.
HOMES = (
    ("foster_home", "A foster home"),
    ("relatives_home", "The home of a relative or friend who is an approved foster carer"),
    ("relatives_for_now", "The home of a relative or friend approved for the time being"),
    ("parents_home", "The home of a parent"),
    ("childrens_home", "A registered children’s home"),
    ("supported", "Registered supported accommodation"),
    ("own_home", "A home of their own"),
    ("residential_school", "A residential school"),
    ("family_centre", "A family centre, or a mother and baby unit"),
    ("hospital", "A hospital"),
    ("secure_home", "A secure children’s home"),
    ("custody", "A young offender institution or secure training centre"),
    ("adopters_home", "The home of adopters"),
    ("bed_and_breakfast", "Bed and breakfast, or a hotel"),
    ("hostel", "A hostel for adults"),
    ("caravan", "A caravan, tent or boat"),
    ("unregistered", "A home that is not registered and should be"),
)
AREAS = (
    ("ours", "In our own area"),
    ("adjoining", "In the area of a neighbouring council"),
    ("distant", "At a distance: beyond the neighbouring councils"),
)
SIBLINGS = (
    ("together", "Placed together"),
    ("some", "With some of them, apart from others"),
    ("apart", "Placed apart from them"),
    ("none", "There are none, or none of them is in care"),
)
FORM = Form(
    sections=(
        Section(
            "Where the child lives",
            (
                Question("started_on", "When the child moved in", kind="date"),
                Question(
                    "type_code",
                    "Kind of placement, as the return names it",
                    kind="choice",
                    choices="ssda903:PLACE",
                ),
                Question(
                    "accommodation_code",
                    "What kind of home it really is",
                    kind="choice",
                    choices=HOMES,
                    hint="Nobody sleeps in an unsuitable place, or with carers not yet approved, unless it is "
                    "agreed to first",
                ),
                Question(
                    "provider_code",
                    "Who provides it",
                    kind="choice",
                    choices="ssda903:PLACE_PROVIDER",
                ),
                Question(
                    "carer_name",
                    "Who cares for the child there",
                    hint="The carers, or the name of the home",
                ),
                Question(
                    "postcode",
                    "Postcode of the placement",
                    required=False,
                    most=10,
                    means="placement.postcode",
                ),
                Question("urn", "Ofsted’s number of the home or agency", required=False, most=12),
                Question(
                    "area_code",
                    "Where it is",
                    kind="choice",
                    choices=AREAS,
                    hint="Outside our area a head of service agrees first, at a distance the director",
                ),
                Question(
                    "authority_name",
                    "In which council’s area, where it is not ours",
                    required=False,
                    most=100,
                ),
                Question("distance", "Miles from the child’s home", kind="number", required=False),
            ),
        ),
        Section(
            "How it fits the child",
            (
                Question(
                    "siblings_code", "Brothers and sisters in care", kind="choice", choices=SIBLINGS
                ),
                Question(
                    "intended_to_18",
                    "Is it meant to last until the child is 18?",
                    kind="yes_no",
                    required=False,
                ),
                Question(
                    "childs_words",
                    "What the child says about living there",
                    kind="long_text",
                    hint="The child’s own words. Of one who cannot speak yet: what you saw",
                    most=8000,
                    means="placement.childs_words",
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
    not_asked={
        "person": "the child on whose page it is written",
        "period": "the open period of care",
        "carer": "filled by name_foster_carer",
        "ended_on": "the day of the next placement, or of the end of care",
        "change_reason_code": "asked of the move that ends it",
        "home_postcode": "the child’s own address when care began",
        "location_code": "IN or OUT, by where it is",
    },
)
PRIVACY = Privacy(
    identifies=("postcode", "home_postcode"),
    restricted=("postcode", "urn", "home_postcode", "carer_name", "childs_words"),
)
OPEN = Open("a placement", begins="started_on", ends=("ended_on",), kind="carer_name")

TOLD = {
    "started_on": "Placed: {type_code:ssda903:PLACE}",
    "ended_on": "Placement ended: {change_reason_code:ssda903:REASON_PLACE_CHANGE}",
}


class Placement(Record):
    """Visits restart with every placement."""

    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, related_name="+")
    period = models.ForeignKey(
        "records.PeriodOfCare",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    type_code = models.CharField(max_length=20, blank=True, default="")
    provider_code = models.CharField(max_length=20, blank=True, default="")
    change_reason_code = models.CharField(max_length=20, blank=True, default="")
    urn = models.CharField(max_length=12, blank=True, default="")
    postcode = models.CharField(max_length=10, blank=True, default="")
    home_postcode = models.CharField(max_length=10, blank=True, default="")
    distance = models.DecimalField(max_digits=9, decimal_places=4, null=True, blank=True)
    authority_name = models.CharField(max_length=100, blank=True, default="")
    location_code = models.CharField(max_length=20, blank=True, default="")
    intended_to_18 = models.BooleanField(null=True, blank=True)
    accommodation_code = models.CharField(max_length=20, blank=True, default="")
    carer_name = models.CharField(max_length=200, blank=True, default="")
    area_code = models.CharField(max_length=20, blank=True, default="")
    siblings_code = models.CharField(max_length=20, blank=True, default="")
    childs_words = models.TextField(blank=True, default="")
    carer = models.ForeignKey(
        "records.FosterCarer",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    MATCH_ON = ("person", "started_on")
