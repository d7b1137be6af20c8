"""Who is who in an English tender, and how many: fragments of the patterns of several rules."""

from __future__ import annotations

BIDDER = r"(?:bidders?|proposers?|offerors?|respondents?|tenderers?|proponents?|vendors?|contractors?|suppliers?|consultants?|integrators?|firms?|compan(?:y|ies)|providers?|applicants?)"
"""Who bids, or will do the work."""
BODY = (
    r"(?:city|county|state|agency|council|district|department|division|bureau|authority|university|college|hospital|trust|board|town|township|village|borough|court|government|commonwealth|province|ministry|municipality|prefecture|school|library|commission"
    r"|buyer|customer|client|owner|purchaser)"
)
"""Who buys."""
BUYER = rf"(?:{BODY}|engineer|architect|director|manager|procurement officer|purchasing agent|contracting officer|[CA]?COT?R)"
"""Who buys, or judges for the buyer."""
MAKER = (
    r"(?:manufacturers?|makers?|OEMs?|publishers?|software (?:vendors?|houses?|compan(?:y|ies)))"
)
"""Who makes what is bought."""
STAFF = r"(?:personnel|staff|employees?|managers?|leads?|leaders?|engineers?|technicians?|architects?|consultants?|developers?|analysts?|administrators?|specialists?|programmers?|installers?|individuals?|candidates?|resources?|trainers?|inspectors?|team members?)"
"""Who does the work in person."""
_SPELT = r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)"
SEVERAL = rf"(?:{_SPELT}(?: ?\([0-9]+\))?|(?<![0-9.,$£€-])(?:0?[3-9]|[1-9][0-9]+)(?![0-9]*[.,%][0-9]))(?! ?-?(?:\([0-9]+\) )?(?:calendar |business |working |consecutive |full |fiscal )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|copies|miles|percent|%))"
"""Three or more: spelt, in figures, or both."""
WORKS = r"(?:projects?|contracts?|implementations?|deployments?|installations?|engagements?|assignments?|clients?|customers?|sites|systems|works|orders|municipalit(?:y|ies)|cities|counties|agencies|districts|utilities|universities|hospitals|libraries|trusts|councils|authorities)"
"""What a record of past work is counted in."""
OF_STAFF = r"\b(?:project managers?|program managers?|account managers?|team leads?|(?:technical|functional|security|project|data) leads?|(?:lead|senior|key|assigned|proposed|principal) (?:\w+ )?(?:consultants?|personnel|staff|engineers?|architects?|developers?|analysts?)|personnel|staff|employees?|engineers?|technicians?|architects?|developers?|analysts?|administrators?|specialists?|programmers?|individuals?|candidates?|trainers?|team members?)\b[^;]{0,90}\b(?:experience|years|skilled|proficien\w+|knowledge|expertise)\b"
"""A record that is a person's, and not the firm's."""
CERTIFIED = r"(?-i:\b(?!(?:State|Board|Federal|City|County|Energy|Star|Safety|Nationally|Factory|Self|Union|Fully|Independently|Professionally|Court|Government|Wi|Fi|Bluetooth|Organic|Fairtrade|Third|Party|Level|Class|Green|Gold|Silver|Platinum|Trade|Minority|Wom[ae]n|Veteran|Small|Section|Lead|Common|Criteria|Non|Pre|Peppol|Privacy|Shield|Safe|Scrum|Agile)\b)[A-Z][a-z]+[A-Za-z]*[a-z])-(?:certified|authori[sz]ed|accredited)"
"""The standing that one name gives: those of public bodies, schemes and trades apart."""
