"""Sentences of tenders: which code each gets, and what is only told in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reqmodel import api
from reqmodel.rules.registry import all_rules
from reqmodel.store.loader import load

PROJECT = """\
kind: project
id: PJ-1
title: 試験
client: 架空県
version: '1'
dated: 2026-11-26
fiscal_year: 2026
procurement: {jurisdiction: jp-gpa}
"""
ON_THE_WHOLE = {"VN204", "VN403", "VN404", "VN405", "VN503"}


def codes_of(folder: Path, text: str) -> dict[int, set[str]]:
    """The codes found in a text, by line."""
    (folder / "requirements").mkdir()
    (folder / "requirements" / "project.yaml").write_text(PROJECT, "utf-8")
    file = folder / "tender.md"
    file.write_text(text, "utf-8")
    report, _ = api.lint([file], load(folder), select=["neutrality"])
    found: dict[int, set[str]] = {}
    for d in report.diagnostics:
        codes = set(all_rules()[d.rule].card.codes) - ON_THE_WHOLE
        found.setdefault(d.location.line or 0, set()).update(codes)
    return {line: codes for line, codes in found.items() if codes}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        # the product, its maker, its licences
        ("VN101", "PaperVision subscription for 40 clerks"),
        ("VN102", "Supply of 40 Dell laptops for the district offices"),
        ("VN101", "Microsoft 365 E3 | 500"),
        ("VN102", "SUPPLY OF FORTINET FIREWALL APPLIANCES"),
        ("VN102", "Cisco products are the agency's standard products for wireless access."),
        ("VN101", "Migrate the intranet from Lotus Domino to Microsoft SharePoint."),
        ("VN101", "HP LaserJet printers with Intel Core processors shall be delivered."),
        (
            "VN101",
            "Qualys licences are needed for 300 hosts, including but not limited to servers.",
        ),
        ("VN102", "Network switches must be Cisco."),
        ("VN402", "Renewal of Autodesk licences"),
        ("VN402", "Contract renewal for the Autodesk suite."),
        ("VN402", "The estate needs Microsoft Licensing for all its staff."),
        ("VN402", "The Adobe enterprise agreement is due for renewal in May."),
        # what fits it, and its files
        ("VN203", "Must be able to run with our VMware hosts"),
        ("VN203", "Integration: Workday"),
        ("VN203", "The portal shall integrate with Workday and PeopleSoft."),
        ("VN203", "Users shall authenticate through Okta."),
        ("VN203", "The tool must interface with PostgreSQL databases of the departments."),
        ("VN203", "The winner will use our existing Genetec instance for all new doors."),
        ("VN203", "Readers of a similar make and model as those already installed are wanted."),
        (
            "VN205",
            "All deliverables shall come in the following standards: text, Microsoft Word 2016",
        ),
        ("VN206 VN101", "Windows Server 2016 Standard, one per site"),
        # people and firms
        ("VN304", "Certified Salesforce administrators are required."),
        ("VN302", "Experience in cities similar in size to ours"),
        ("VN303", "Only firms resident in the territory are eligible."),
        ("VN401", "The source code remains the property of the vendor."),
        ("VN304", "Knowledge and experience in ServiceNow and SharePoint"),
        ("VN304", "Staff must be Salesforce trained."),
        ("VN304", "Provide two Drupal developers for the portal."),
        ("VN304", "Each technician must have manufacturer training for all models."),
        ("VN304", "Bidders must currently employ the specialists they propose."),
        ("VN304", "Developers with experience in C# and ASP.NET are required."),
        ("VN302", "The firm shall have experience implementing Maximo."),
        ("VN302", "References must be from a Nevada state agency."),
        ("VN302", "The bidder must have an average turnover of USD 5 million."),
        ("VN301", "Only Certified Cisco Partners may bid."),
        ("VN301", "A warranty counts only if the manufacturer provides a confirmation letter."),
        ("VN303", "All services shall be performed in the United States."),
        ("VN202", "The kiosk shall authenticate with the existing staff directory."),
        ("VN202", "Expansion of the existing fibre network is required."),
        ("VN306", "A VEAT notice is published before the extension."),
        ("VN306", "It would not be feasible for another supplier to provide the service."),
        # names that no dictionary holds
        ("VN102", "Make: Hokuto"),
        ("VN102", "Manufacturer | Hokuto Systems"),
        ("VN101", "Brand name: Hokuto Vista"),
        ("VN101", "Supply of 20 water purifiers (Hokuto brand)"),
        ("VN101", "The form engine shall be HokutoForms™."),
        ("VN101", "Purchase of 120 Hokuto Vista 4.2 licences"),
        ("VN101", "Contract for the supply of HokutoVista software"),
        ("VN101", "The council requires HokutoVista."),
        ("VN301", "The supplier must be Hokuto-certified."),
        ("VN304", "Hokuto-certified technicians shall commission the readers."),
        ("VN101", "Software: HokutoVista"),
        ("VN102", "Approved manufacturers: Hokuto, Yamato and Aoba"),
        ("VN102", "The County standard is Cisco."),
        # in capitals
        ("VN101", "SUPPLY OF POWEREDGE SERVERS"),
        ("VN101", "REQUEST FOR PROPOSAL for CONVERSION OF THE ARCGIS PARCEL FABRIC"),
        # what the buyer has, not called a system
        ("VN202", "Integrate with the agency's time clock."),
        ("VN202", "The tool must tie into the fire alarm panels currently in use."),
        ("VN202", "It shall interface to the existing SCADA."),
        ("VN202", "Import all records from the current dispatch product."),
        ("VN203", "New locks shall be keyed to the existing master key."),
        ("VN203", "All radios shall match the District's existing."),
        ("VN203", "Phones must be fully interoperable with the existing call manager."),
        # how it is done
        ("VN502", "Thin client architecture"),
        ("VN506", "Equipment to be approved by the Engineer."),
        ("VN502", "The library desires a web-based catalogue."),
        ("VN502", "On-premises solutions will not be considered."),
        (
            "VN502",
            "A commercial off-the-shelf solution must be offered using open source software.",
        ),
        ("VN502", "The site shall be tested with OWASP ZAP."),
        ("VN504", "The new system must maintain the current level of functionality."),
        ("VN504", "Coverage shall match or exceed the existing configuration."),
        ("VN506", "Determination of equality is solely the responsibility of the district."),
        ("VN506", "Acceptance criteria may be added as determined by the Authorized User."),
        ("VN506", "All work shall be completed to the agency's satisfaction."),
        # in Japanese
        ("VN102", "MegaOak HRを除き、機器は富士通の製品とすること。"),
        ("VN103", "超音波装置用モニタ EZU-MT28-S1 1台"),
        ("VN203", "管理画面は、Internet Explorerで動作すること。"),
        ("VN303", "沖縄本島内に、本店又は営業所等を有する者であること。"),
        ("VN303", "県内に営業所等が無い事業者は、参加できません。"),
        ("VN402", "Microsoft 365 E3等ライセンス調達"),
        ("VN501", "薬用保冷庫は、容量174Lとすること。"),
        # who may supply, and where from
        ("VN105", "Buses manufactured outside of the continental USA shall not be considered."),
        ("VN105", "The whole unit shall be built in the United States."),
        ("VN205", "図面データはAutoCAD(DWG)形式で納品すること。"),
        ("VN302", "The manufacturer shall have delivered 60 buses in the last two years."),
        ("VN302", "Firms must be in continuous business for a minimum of forty (40) years."),
        ("VN302", "Pumps shall have at least fifteen (15) years of successful field use."),
        ("VN303", "大分類 家具 小分類 什器 県内に本店又は受任支店等"),
        ("VN303", "全ての機材は、修理のできる代理店が県内に存在すること。"),
        ("VN303", "All support staff must be onshore."),
        ("VN303", "資格者名簿の「印刷」に登録している市内の業者であること。"),
        ("VN303", "市内に存在する営業所等に、保守を行うことができる者が常駐していること。"),
        ("VN402", "Purchase and delivery of support for Oracle Database on 12 servers."),
        ("VN402", "Open License for Microsoft Office Standard (or latest edition);"),
        ("VN305", "ISOの認証を取得している工場で製造すること。"),
        ("VN305", "The monitoring firm shall be certified by the National Alarm Association."),
        ("VN306", "要件を満たす者がいない場合は、現在予定している者との契約手続に移る。"),
        (
            "VN401",
            "Title to all software written by or for Contractor will be owned by Contractor.",
        ),
        ("VN402", "本調達は、3年間のEnterprise Agreementによるものとする。"),
        ("VN402", "Adobe社ソフトウェアの使用許諾権一式"),
        ("VN402", "The Council must purchase Oracle Database maintenance and support each year."),
        ("VN102", "メーカー:北斗電子"),
        ("VN102", "製造者名:(株)北斗電子"),
        ("VN102", "指定メーカー 北斗電子(株)"),
        ("VN101", "導入ソフト:「ツナグ台帳」"),
        ("VN101", "使用ソフト Hikari Ledger"),
        ("VN102", "職員用ロッカーは、アオバ製作所製とする。"),
        ("VN102", "サーバは北斗電子株式会社のものとする。"),
        ("VN101", "機種名:ヒカリスキャン500"),
        ("VN101", "ソフトウェア名:Hikari Ledger 20ライセンス"),
        ("VN101", "(株)北都データのクラウドサービス「ツナグ便」を利用すること。"),
        ("VN101", "「ツナグ台帳」(株式会社北都データ)を利用すること。"),
        ("VN202", "本市が導入済みの電子決裁と連携できること。"),
        ("VN202", "既に運用している図書館ネットと連動すること。"),
        ("VN202", "学籍情報は既存の校務支援から取り込むこと。"),
        ("VN202", "町の情報配信メールとの連携を行うこと。"),
        ("VN202", "基幹系20業務とのデータ連携を行うこと。"),
        ("VN203", "増設ユニットは既設親機に対応したものであること。"),
        ("VN203", "庁舎に設置している時計と同期できること。"),
        ("VN202", "本業務は、現行システムからのデータ移行を実施するものである。"),
        ("VN101", "iOS 端 末 を 使 用 す る こ と 。"),
    ],
)
def test_a_sentence_gets_the_nearest_code(code: str, text: str, tmp_path: Path) -> None:
    assert codes_of(tmp_path, text) == {1: set(code.split())}


@pytest.mark.parametrize(
    "text",
    [
        "Quotes must be submitted on the Google Form by noon.",
        "The pre-bid conference will be held via Zoom.",
        "Code shall be pushed to the agency's GitHub repository each day.",
        "Develop in the open, in line with the repositories on GitHub.",
        "The new website ([GitHub](https://github.com/x/y)) will be public.",
        "The County will provide Windows laptops to the assigned staff.",
        "ACME will use Salesforce for its own records.",
        "Laptops with Windows will be furnished by the Court.",
        "Work with the State and Salesforce to resolve access issues.",
        "The intention is to decommission the existing Drupal site.",
        "Replacement of the HP switch in the main closet.",
        "The plant consists of Siemens Desigo controllers.",
        "As offers become more equal in their merit, the price becomes more important.",
        "Each monthly invoice equals one twelfth of the total annual price.",
        "Alternative bids will not be accepted.",
        "Substitution of key personnel will not be permitted.",
        "Offerors may make use of the prototype at their discretion.",
        "The date of the oral presentation may be moved at the discretion of the buyer.",
        "Insurance coverage must be satisfactory to the State.",
        "The location of the work is at the discretion of the contractor.",
        "Minutes shall be delivered as Portable Document Format or Microsoft Word.",
        "Provide at least three copies of the report and 20 pages of contracts at most.",
        "The circuit of 120GB has been installed by NUSD.",
        "Document deliverables shall be submitted to the VSTS repository.",
        "Data must be stored in Canada.",
        "The test plan shall be approved by the City.",
        "Driver licence renewals are handled at the counter.",
        "In 2015, the Court implemented Salesforce for its registry.",
        "Windows Server 2012 will reach end of support in October.",
        "Describe how your solution integrates with Active Directory.",
        "Vendor shall retain ownership of all hardware.",
        "Existing cameras may be reused if compatible.",
        "The vendor's team must hold their agile ceremonies in business hours.",
        "Any brand is acceptable; the brand named is not intended to be restrictive: Cisco Catalyst.",
        "The services may only be provided by suitably qualified staff.",
        "3.5 in. external drives with USB",
        "・Google Chrome ・Safari ・Firefox ・Microsoft Edge",
        "旧装置の処分を含む(東芝メディカルシステムズ(株)製 SSA-250A)。",
        "公園内に、事務所を有する施設の一覧を表示すること。",
        "公募の結果は、県のホームページで公表する。",
        "市の入札参加資格者名簿に登載されている者であること。",
        "住民が市内の業者で使える商品券を発行する。",
        "Bidder needs to integrate with the existing billing system (see Annexure VI).",
        "The manufacturer shall deliver 60 buses within two years.",
        "The vendor shall provide software support and maintenance for five years.",
        "Sole source purchases may include items sold direct from the maker.",
        "The dashboard shall have a built in search for agencies.",
        "A certificate of the fire department is attached by the Association of Owners.",
        "Manufacturer: State the manufacturer of each item offered.",
        "Make: Model: Serial number:",
        "Brand: The visual identity of the city must be used.",
        "Make/Model: to be proposed by the bidder",
        "Purchase of Antivirus Software Licences",
        "Purchase of 40 Enterprise licences",
        "Installation of McDonald Park playground",
        "Devices must be Energy Star-certified.",
        "The contractor shall coordinate with the existing tenants.",
        "The vendor shall integrate feedback from stakeholders.",
        "The consultant will work with existing staff.",
        "It also links to the County's GIS and the Laserfiche archive.",
        "The PeopleSoft database will be retired by the County before go-live.",
        "The present contract was awarded to Deloitte.",
        "See the agency's YouTube channel for an overview.",
        "Please return Attachment B in Excel.",
        'Unless the term "no substitute" is used, brand names do not restrict proposers.',
        "Pumps: Grundfos or approved",
        "Approved manufacturers: Hokuto, Yamato or approved equal",
        "Acceptable manufacturers: Any with five years of business",
        "The help desk may use Zendesk or any other tool.",
        "Examples of acceptable products include Tableau and Splunk.",
        "Windows and doors shall be sealed against moisture.",
        "The Agency will work with the awarded bidder to expand the Genetec server.",
        "品名 ノートパソコン",
        "使用機器:パソコン、プリンタ",
        "メーカー:各社",
        "三菱電機ビル5階の会議室で説明会を行う。",
        "メーカー名 型式 数量 備考",
        "メーカー: 指定なし",
        "機種名:提案による",
        "想定機種:ヒカリスキャン 500 又は同等品",
        "製品名及びメーカー名を記入すること。",
        "関係機関と連携すること。",
        "既設管に接続する際は、断水の影響に配慮すること。",
        "既に登録した情報を修正できること。",
        "現行の制度と整合すること。",
        "使用中の複合機 リコー IM C6000",
        "職員端末 Windows 11 Pro(本市が用意)",
        "Facebook、Instagram及びXへの投稿は本市が行う。",
        "GitHub上で公開されている標準仕様に準拠すること。",
        "クラウド型図書館 | 京セラコミュニケーションシステム(株) | R3.4.1~R7.3.31 | 2,059,200",
    ],
)
def test_what_is_told_is_not_asked(text: str, tmp_path: Path) -> None:
    assert codes_of(tmp_path, text) == {}


def test_items_inherit_from_the_line_that_leads_to_them(tmp_path: Path) -> None:
    text = """\
The system must integrate with:

- Workday
- Any one of the approved directories:
    - Okta
    - OneLogin
- Oracle PeopleSoft

Required skills

The developers need experience with:

- Salesforce
- Kubernetes

It shall run on any of the following hosts:

1. Azure
2. Red Hat Enterprise Linux

The server shall run on Azure.
"""
    assert codes_of(tmp_path, text) == {
        3: {"VN203"},
        7: {"VN203"},
        13: {"VN304"},
        14: {"VN304"},
        21: {"VN101"},
    }


def test_open_source_in_a_heading_is_no_demand(tmp_path: Path) -> None:
    text = "# Drupal support\n\nThe site shall use Drupal.\n"
    assert codes_of(tmp_path, text) == {3: {"VN502"}}
