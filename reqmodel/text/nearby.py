"""What stands around a name in an English sentence, and what that makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reqmodel.model.records.record import Record
from reqmodel.text.parties import BIDDER, STAFF, WORKS
from reqmodel.text.passage import Mention
from reqmodel.text.pattern import pattern

_PARTNER_AFTER = pattern(
    r"(?:'s)?[- ](?:[\w-]+ ){0,4}?(?:partners?\b(?! (?:services?|portal)\b)|(?:re)?sellers?\b|dealers?\b|distributors?\b|VARs?\b|authori[sz]ation (?:letter|form|certificate))",
    re.IGNORECASE,
)
_PARTNER_BEFORE = pattern(
    r"\b(?:partner|reseller|dealer|distributor)(?:s|ship)? (?:[\w-]+ ){0,2}?(?:of|for|with|from|by) (?:the |all )?(?:[\w-]+,? ){0,3}$"
    r"|\b(?:authori[sz]ed|accredited|certified|appointed|licen[cs]ed|approved|recogni[sz]ed) by (?:the )?$|\b(?:letters?|certificates?|authori[sz]ation|proof|confirmation)\b[^;]{0,40}\b(?:from|by) (?:the )?$",
    re.IGNORECASE,
)
_SKILL_BEFORE = pattern(
    r"\b(?:(?<!user )(?<!customer )(?<!citizen )experienced?|(?<!user )(?<!customer )(?<!citizen )experiences(?= (?:with|in))|knowledge(?! (?:base|transfer|management|articles?)\b)|knowledgeable|skills?|skilled|proficien\w+|expert(?:s|ise)?|familiar(?:ity)?|fluen(?:t|cy)|competen(?:t|ce|cy)|versed|(?:trained|certified|certifications?|training and certification|qualified) (?:in|on|with|for))\b[^;]{0,110}$|\b(?:certified|trained)(?: (?:or|and) (?:certified|trained))? by (?:the )?$|\bcertified $",
    re.IGNORECASE,
)
_SKILL_AFTER = pattern(
    r"(?:[-, /]|(?:'s)? )(?:[\w/&().,+#-]+ ){0,5}?(?:experience(?! (?:cloud|manager|platform))|expertise|skills?|skilled|knowledge(?! (?:base|management|articles?))|certified|certifications?|(?:certificate|accreditation) holders?|trained|developers?|administrators?(?= (?:with|who|must|shall|to)|$)|DBAs?|programmers?|consultants?|architects?)\b",
    re.IGNORECASE,
)
_OF_SKILLS = pattern(
    r"\b(?:experience|skills?|qualifications?|knowledge|expertise|competenc(?:y|ies)|personnel|staffing)\b",
    re.IGNORECASE,
)
"""A heading, or a line over a list, under which things are what people must know."""
_FIRM = pattern(
    rf"\b{BIDDER}(?:'s|')?(?! (?:personnel|staff|team|employees?))\b[^;]{{0,60}}\bexperienc\w+|\b(?:track record|past performance|reference (?:sites?|projects?|customers?|clients?)|corporate|(?:completed|successful|previous|prior|similar|delivered) (?:[\w-]+ ){{0,4}}?{WORKS})\b",
    re.IGNORECASE,
)
_STAFF = pattern(rf"\b{STAFF}\b", re.IGNORECASE)
"""The record is a firm's, unless people are spoken of."""
_RECORD = pattern(
    rf"\b(?:successful|completed|previous|prior|similar|past|relevant|(?:at least )?(?:two|three|four|five|\(?[0-9]+\)?)) (?:[\w-]+ ){{0,3}}?(?:{WORKS}|migrations?|roll-?outs?) (?:of|with|using|on|in|for|involving) (?:the )?[^;]{{0,40}}$",
    re.IGNORECASE,
)
_UPKEEP = pattern(
    r"(?: (?-i:[A-Z])[\w-]*)? (?:software |annual |premier )?(?:(?:support|maintenance)(?: and |/)(?:support|maintenance)(?: services?)?|(?:annual |software )(?:support|maintenance)|maintenance (?:in order|agreements?|contracts?))\b",
    re.IGNORECASE,
)
"""After a name: what is bought is the upkeep of a product that is there."""
_LICENCE_FOR = pattern(
    r"\b(?:open |client access |device )?licen[cs]es?(?: \([\w ]{2,20}\))? for (?:the )?$|\b(?:purchase|procure\w*|renew\w*|provision|supply|delivery) of (?:\w+ )?(?:support|maintenance)(?: services?)? (?:for|of) (?:the )?$",
    re.IGNORECASE,
)
"""Before a name: its licences, or its upkeep, are what is bought."""
_LICENSING = pattern(r"(?: [\w-]+){0,2} licen[cs]ing\b", re.IGNORECASE)
_RENEWED = pattern(
    r"\b(?:renew\w*|re-?licen[cs]\w+|(?:enterprise|licen[cs]e|support) agreement|software assurance|true[- ]?up|(?:exten(?:d|sion)|continu)\w*)\b",
    re.IGNORECASE,
)
_LICENCE = pattern(
    r"\bcontract renewal\b|\brenewal of (?:the |our |its )?(?:\w+ )?contract\b|\b(?:licen[cs](?:es?|ing)|subscriptions?|software assurance|maintenance|support|(?:enterprise|service|\w*net) (?:agreements?|contracts?))\b",
    re.IGNORECASE,
)
_FILE = pattern(
    r"\b(?:formats?|files?|electronic(?:ally)?|editable|soft cop(?:y|ies)|documents?|documentation|deliverables?|reports?|minutes|manuals?|drawings?|plans?|schedules?|presentations?|spreadsheets?|diagrams?|workflows?|flow ?charts?)\b",
    re.IGNORECASE,
)
FILE_OF = pattern(
    r"(?:の)?\s*\.?(?:[A-Za-z]{2,5})?(?:形式|ファイル)|\s?\(\.?(?:dwg|dxf|dfx|dgn|rvt|shp|gdb|mxd|aprx|docx?|xlsx?|pptx?|mdb)\b[^)]{0,20}\)|\s(?:(?!(?:to|in|with|for|from|as|into|by|on|shall|must|will|is|are)\b)[\w.&/]+,? ){1,4}formats\b|\s(?:\(?\.?\w{2,5}\)? )?(?:(?!and|or|to|in|with|for|from|as|into|by|on|shall|must|will|is|are)[\w.]+ )?(?:native )?(?:files?|formats?|workbooks?|documents?|geodatabases?|packages?|projects?(?=[^;]{0,60}\b(?:layers|layouts|indexes|files|drawings)\b))\b(?! (?:repositor|manag|imag|stor|librar|system|server|shar|cabinet|generat|cent))",
    re.IGNORECASE,
)
TAKEN_IN = pattern(
    r"取り?込|読み?込|インポート|アップロード|\b(?:import|read|upload|open|accept)\w*\b",
    re.IGNORECASE,
)
_BY_SYSTEM = pattern(
    r"^\W*(?:The |Proposed |Vendor's )*(?:\w+ )?(?:[Ss]ystem|[Ss]olution|[Ss]oftware|[Aa]pplication|[Pp]latform|[Pp]roduct|[Uu]sers?|[Ss]taff)\b"
)
"""A system exchanges files; people hand them over."""
_EXPORTED = pattern(r"\bexport\w*\b", re.IGNORECASE)
_FITS_BEFORE = pattern(
    r"\b(?:(?:compatib|interoperab|interoperat|integrat|interfac|connect|sync|synchroni[sz]|federat|communicat|interact|exchang|link|feed|hook|sso|single sign[- ]on|bi-?directional)\w*(?: [\w/&()-]+){0,8}?,? (?:with|to|into|between|from)"
    r"|authenticat\w+(?: [\w/&()-]+){0,6}? (?:with|against|through|via|using|to|by)|(?:single sign[- ]on|SSO)\)?(?: [\w-]+){0,3}? (?:through|via|using|by|from)|(?:connectors?|plug[- ]?ins?|add[- ]?ins?|APIs?|extensions?) (?:to|for|with|into)|(?:im|ex)port(?:s|ed|ing)?(?: [\w/&()-]+){0,6}? (?:from|to|into|in)|(?:must|shall|should|will|also) (?:fully )?support"
    r"|(?:open(?:s|ed)?|loads?|view(?:ed|able|s)?|manageable|monitored|controlled)(?: [\w-]+){0,4}? (?:in|from|through|with|within|via)|(?:send|retriev|receiv|read|writ|post|pull|push|fetch|load|transfer|upload|download|forward)\w* (?:[\w-]+ ){0,6}?(?:to|from|into))"
    r"\b(?:(?!\b(?:shall|must|will|is|are|be|using|based|built|installed|running)\b)[^;]){0,90}$"
    r"|(?:^|[.:] )\W*[Ss]upports? (?:(?!\b(?:staff|services?|hours?|contracts?)\b)[^;.]){0,90}$|\b(?:conform|adapt|keep up|comply) (?:to|with) [^;]{0,60}\b(?:upgrades?|updates|changes|releases|new versions)\b[^;]{0,50}\b(?:by|of|to|on|in) $"
    r"|\b(?:interoperates?|works?|operation|runs?|opens?)\b(?: [\w-]+){0,4}? (?:alongside|inside|in|with) (?:the )?$|\badapt[eo]rs? (?:to|for) $|\bsupported devices list of $|\battached to the $|\b[Rr]euse of the $|\bdeployed on $"
    r"|^\W*[\w ]{0,30}\b(?:integrations?|interfaces?|compatibility|interoperability)\s?[|:][^;]{0,60}$"
    r"|\b(?:work|function|operate|used|run)s? (?:\w+ly )?with (?:the |our |any |all |both |existing |current |(?-i:[A-Z])[\w'&.-]*,? |and |or )*$",
    re.IGNORECASE,
)
_FITS_AFTER = pattern(
    r"[-, /](?:[\w-]+ ){0,3}?(?:compatib\w+|integrations?|interoperab\w+|interfaces?\b|connectors?|connectivity|plug[- ]?ins?|add[- ]?ins?|sync\w*|SSO|single sign[- ]on|authentication|credentials|logins?)\b",
    re.IGNORECASE,
)
_STANDING_BEFORE = pattern(
    r"\b(?:existing|current(?:ly (?:installed|used|deployed))?|installed|legacy|already (?:installed|deployed|purchased|owned|licensed))\b(?: [\w'-]+){0,3} ?$",
    re.IGNORECASE,
)
"""Before a name: it stands already, and the rest is to fit it."""
_RUN_BEFORE = pattern(
    r"\b(?:runs?|running|built|hosted|deployed|installed) (?:up)?on (?:the )?$", re.IGNORECASE
)
_ADDRESS = pattern(r"https?:[^\s)>\]]*")
_BESIDE = 30
"""Characters of an item before a name over which the line that leads to it still speaks."""


@dataclass(frozen=True, slots=True)
class Nearby:
    """The words of a sentence before and after a name, with the line that leads to it as an item."""

    before: str
    after: str
    sentence: str
    over: tuple[str, ...]
    """What stands over the sentence, the innermost last."""

    @classmethod
    def of(cls, mention: Mention[Record]) -> Nearby:
        """What stands around a mention; addresses say nothing."""
        passage = mention.passage
        first, last = passage.sentence(mention.start)
        before = _ADDRESS.sub("", passage.plain[first : mention.start])
        if passage.under and first == 0 and len(before) <= _BESIDE:
            before = f"{passage.under[-1].rstrip(': ')} {before.lstrip()}"
        sentence = passage.plain[first:last]
        return cls(before, passage.plain[mention.end : last], sentence, passage.under)

    @property
    def partner(self) -> bool:
        """A standing that the maker gives."""
        return bool(_PARTNER_AFTER.match(self.after) or _PARTNER_BEFORE.search(self.before))

    @property
    def carries(self) -> bool:
        """Something is to run on it."""
        return bool(_RUN_BEFORE.search(self.before)) and not _FITS_BEFORE.search(self.before)

    @property
    def skill(self) -> bool:
        """Something to know, or to be trained in."""
        return bool(
            _SKILL_BEFORE.search(self.before)
            or _SKILL_AFTER.match(self.after)
            or any(map(_OF_SKILLS.search, self.over[-3:]))
        )

    @property
    def record(self) -> bool:
        """Past work with it, or a skill that a firm must have and nobody in person."""
        if self.skill:
            return bool(_FIRM.search(self.sentence)) and not _STAFF.search(self.sentence)
        return bool(_RECORD.search(self.before))

    @property
    def renewed(self) -> bool:
        """Its licences are to go on."""
        return bool(
            _LICENSING.match(self.after)
            or _UPKEEP.match(self.after)
            or _LICENCE_FOR.search(self.before)
            or (_RENEWED.search(self.sentence) and _LICENCE.search(self.sentence))
        )

    @property
    def handed_over(self) -> bool:
        """People hand over its files: a system only exchanges them."""
        by_system = (
            _BY_SYSTEM.match(self.sentence)
            or TAKEN_IN.search(self.sentence)
            or _EXPORTED.search(self.before)
        )
        return not by_system and bool(_FILE.search(self.before) or FILE_OF.match(self.after))

    @property
    def fitted(self) -> bool:
        """Something is to fit it."""
        return bool(
            _FITS_BEFORE.search(self.before)
            or _FITS_AFTER.match(self.after)
            or _STANDING_BEFORE.search(self.before)
        )
