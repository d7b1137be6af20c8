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
        ("VN101", "管理画面は、Internet Explorerで動作すること。"),
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
        ("VN101", "SECTION 3 – SUPPLY OF SOPHOS ENDPOINT PROTECTION"),
        ("VN101", "Proposals are invited for implementation of Workday Financials."),
        ("VN101", "The Department intends to procure Tyler Munis modules for payroll."),
        ("VN102", "The University will purchase HP laptops under this contract."),
        ("VN102", "Unit shall be equipped with an Allison transmission."),
        ("VN102", "PCは、富士通、NEC製のどちらかとすること。"),
        ("VN102", "Only Cisco and Dell servers will be accepted."),
        ("VN302", "Vendor shall have completed no fewer than 25 installations of such systems."),
        ("VN303", "All support staff must be onshore."),
        ("VN201", "CADデータはJW_CAD形式で出力できること。"),
        ("VN201", "Data shall be exported to Excel format."),
        ("VN202", "既存のポータルサイトから遷移し、ログイン状態を引き継ぐこと。"),
        ("VN202", "健康管理システムが持つ接種履歴を参照できること。"),
        ("VN202", "監視は、本市が運用している統合監視サーバから行えるようにすること。"),
        ("VN202", "The contractor shall connect the portal to the financial system of the city."),
        ("VN203", "更新後も、現在の職員証カードで入退室できること。"),
        ("VN203", "本市で利用しているMicrosoft 365のアカウントでログインできること。"),
        ("VN203", "学校で使用中の電子黒板に画面を表示できること。"),
        ("VN203", "The terminals shall accept the ID badges now used by staff."),
        ("VN205", "成果品の図面はAutoCADで作成し提出すること。"),
        ("VN301", "入札者は、製造者から供給の確約を得ていること。"),
        ("VN304", "プロジェクト管理者は、Oracle Masterの資格を有すること。"),
        (
            "VN306",
            "Maintenance after the warranty will be contracted with the successful bidder.",
        ),
        ("VN307", "移行に必要な現行システムの解析は、受託者が行うこと。"),
        ("VN306", "次年度以降の保守は、随意契約とする。"),
        ("VN506", "契約後の疑義は、全て当組合の解釈に従うものとする。"),
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
        # a name in capitals, beside what such names are of, or bought of one company alone
        ("VN101", "OKTA shall be used for sign-in."),
        ("VN101", "Replacement permit application built on Microsoft Dynamics 365."),
        ("VN101", "The Blackboard (VLE) shall be moved to the cloud."),
        ("VN101", "The Trust is looking for a partner to implement Dynamics 365."),
        ("VN102", "It is the intent of the Office to procure the service from DataHarbour Ltd."),
        ("VN102", "TideGauge is the only supplier that can meet the requirement."),
        ("VN102 VN103", "架空医機製血液加温装置 「AB-120X」"),
        ("VN205", "Drawings must be delivered in AutoCAD DWG and PDF formats."),
        # what stands already, and what follows
        ("VN202", "現在稼働中の図書館システムのデータを引き継ぎ、新システムへ移行できること。"),
        ("VN306", "別途、本業務受託者と令和9年度からの運用保守契約を締結する予定である。"),
        ("VN202 VN307", "旧システムからの移行が必要なデータは、落札業者の責任で移行を行う。"),
        # people, records, standings, places
        ("VN301", "Bidders must be a reseller of the goods listed."),
        (
            "VN302",
            "At least 4 audit assignments each with a contract value not less than Rs 20 Lakhs.",
        ),
        ("VN302", "Six years purchasing experience in the Department of Defense."),
        ("VN302", "自治体における施設予約システムの構築の実績を有すること。"),
        ("VN303", "Vendors are to be located within the continental United States."),
        ("VN304", "Guards must have graduated from the Army dog handlers' course."),
        ("VN305", "以下の認証を受けていること。"),
        ("VN105", "Firms from the Bank's member countries are invited."),
        ("VN402", "ソフトウェアは買い取りとする。"),
        ("VN502", "業務システムはクラウド方式でサービス提供が可能であること。"),
        ("VN502", "ソースが公開されたオープンソースCMSではないこと。"),
        ("VN104", "Items shall only be quoted as specified."),
        ("VN303", "The hall must be located within a 20 to 30 minute drive of the office."),
        ("VN303", "保守要員は庁舎に90分以内で駆けつけできること。"),
        ("VN304", "Personnel certified or trained by Hyland shall assist the users."),
        ("VN402", "We require unlimited user licences."),
        (
            "VN101",
            "The city is currently looking for a firm to migrate to an MS SQL Server backend.",
        ),
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
        "スキャナは、リコー、富士通又はエプソンの製品で動作すること。",
        "Printers from HP, Canon, Ricoh or Xerox are acceptable.",
        "The carrier shall deliver the goods to the warehouse.",
        "本システムが管理する予約情報を住民が参照できること。",
        "職員は、申請管理システムの画面から申請の状況を検索できること。",
        "現在の予約状況を画面に表示できること。",
        "利用中の画面にヘルプを表示できること。",
        "住民は、一つのアカウントで全てのサービスにログインできること。",
        "報告書は編集可能な形式で作成し提出すること。",
        "データの分析は、受託者が行うこと。",
        "Users shall log in with multi-factor authentication.",
        "Citizens shall sign in through an identity provider of their choice using OpenID Connect.",
        "Reports can be exported to CSV or JSON.",
        "Maintenance windows will be arranged with the City.",
        "Support tickets placed with the vendor shall be answered within four hours.",
        "県が指定する様式で報告書を作成し納品すること。",
        "市内に存在する公園の一覧を地図に表示すること。",
        "ISOの定める国名コードを用いること。",
        "応募者がない場合は、公募期間を延長する。",
        "既存の配線は、そのまま利用してよい。",
        "仕様書に疑義が生じた場合は、発注者と協議すること。",
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
        "UNIT4 is the main finance system of the University, used for raising orders.",
        "VMware platforms are used by the City for its servers.",
        "Most websites run on a SharePoint farm which goes out of support in May.",
        "Will the State accept a SaaS product that runs on Azure?",
        "STIGs include the Microsoft SQL Server STIG and the Oracle STIG.",
        "The Contractor must repair the existing Lenel panels installed at the depot.",
        "The bidder shall submit a price proposal in an editable Microsoft Excel spreadsheet.",
        "発注者が調達するパソコン(Windows 11)に設定すること。",
        "回収する端末の機種: Acer TravelMate、Dell Latitude",
        "財務会計システムGLOVIAの保守期間が満了となるため、新たに導入する。",
        "入札は、最低価格落札方式で行う。",
        "The Ford County library system shall be replaced.",
        "PPP software license agreements must be signed.",
        "仮想デスクトップで分離された端末での利用は可とする。",
        "All product information, including brand and country of origin, must be given.",
        "Support covers tools including Microsoft Teams and SharePoint.",
    ],
)
def test_what_is_told_is_not_asked(text: str, tmp_path: Path) -> None:
    assert codes_of(tmp_path, text) == {}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("VN501", "筐体の厚さは48.3mm以下であること。"),
        ("VN501", "重量1.27kg以下であること。"),
        ("VN501", "表示部は約23.8インチであること。"),
        ("VN501", "本体重量は約1.34kgとする。"),
        ("VN501", "外形寸法はW181×D178×H36mm以下であること。"),
        ("VN501", "幅358mm×奥行き249mm×高さ19.9mm以下とする。"),
        ("VN501", "質量は12.35kg以下、消費電力は0.85W以下であること。"),
        ("VN501", "内径は32.7±0.1mmとすること。"),
        ("VN501", "天板の高さは723mmとする。"),
        ("VN501", "冷却能力は2.24kWとし、騒音は47.5dBであること。"),
        ("VN501", "ランプの出力は287W固定とする。"),
        ("VN501", "有効容量は10,243L以上とすること。"),
        ("VN501", "走行速度は0〜12.7km/hの範囲であること。"),
        ("VN501", "管電圧は47~123kVの範囲で設定できること。"),
        ("VN501", "2・4・6・9分割表示に切り替えられること。"),
        ("VN501", "撮影は0.4mmステップで行えること。"),
        ("VN501", "The case shall be exactly 14.2 inches wide."),
        ("VN501", "The unit must weigh no more than 2.86 lb."),
        ("VN501", "Cabinet depth 31.4 in."),
        ("VN501", "Tank capacity 12.7 gallons"),
        ("VN501", 'Top thickness shall be 1.125" +/- 0.01".'),
        ("VN501", 'Table height 28.75" with a 1.25" lip'),
        ("VN501", "The panel measures 14.37 x 9.21 x 0.66 inches and must fit the sleeve."),
        ("VN501", "Weight: 3.02 lbs"),
        ("VN501", "Working range 13.4 - 27.6 GPM"),
        ("VN501", 'The blade adjusts in 0.125" increments.'),
        ("VN501", "Display: 27.9 inches approximately"),
        ("VN501", "Battery shall be rated 4,322 mAh."),
        ("VN501", "The chipset bus must run at 1333 MHz."),
        ("VN501", "Exactly 14 ports must be provided on the unit."),
        ("VN502", "データの複製は差分転送方式とすること。"),
        ("VN502", "投写はレーザー光源によるDLP方式であること。"),
        ("VN502", "冷却は水冷方式により行うものとする。"),
        ("VN502", "筐体はアルミニウム合金製とすること。"),
        ("VN502", "昇降は油圧により行うこと。"),
        ("VN502", "収納部はスライド式とする。"),
        ("VN502", "データベースサーバとアプリケーションサーバを別筐体とすること。"),
        ("VN502", "ディスクはRAID6構成とすること。"),
        ("VN502", "サーバは2台による冗長構成とすること。"),
        ("VN502", "バックアップはテープ装置に取得すること。"),
        ("VN502", "接続は専用線を用いること。"),
        ("VN502", "本人の確認は指静脈認証によること。"),
        ("VN502", "セキュリティ機器はアプライアンス型であること。"),
        ("VN502", "入力欄の移動はTABキーでできること。"),
        ("VN502", "塩素の測定は吸光光度法による吸光法により行うこと。"),
        ("VN502", "電源部はファンを2個備えること。"),
        ("VN502", "別の画面はマルチウィンドウで表示できること。"),
        ("VN502", "画面の遷移はウィザードで行うこと。"),
        ("VN502", "The cabinet shall be fabricated from 16-gauge galvanized steel."),
        ("VN502", "The lid must be secured with stainless steel hinges."),
        ("VN502", "The pump shall be belt-driven."),
        ("VN502", "Plastic housings are not acceptable."),
        ("VN502", "Client/server solutions will not be considered."),
        ("VN502", "The tool must offer pull-down menus for each field."),
        ("VN502", "Work shall be delivered in two-week sprints."),
        ("VN502", "The monitoring agent must be agentless."),
        ("VN502", "The solution must use an in-memory database."),
        ("VN502", "The vehicle shall have a hydrostatic drive."),
        ("VN502", "All frames shall be welded."),
        ("VN502", "The tank must be lined with rubber."),
        ("VN103", "無停電電源装置 BN75XT 2台"),
        ("VN103", "ネットワークスイッチは、KX-2048GTを3台納入すること。"),
        ("VN103", "分析計の型式はGC-2030とする。"),
        ("VN103", "内視鏡スコープ CF-H290ECI 1本"),
        ("VN103", "顕微鏡(BX53M)を1式納入すること。"),
        ("VN103", "受信機はRX-7300Wを使用すること。"),
        ("VN103", "交換用バッテリ LP-E17 20個"),
        ("VN101 VN103", "CPUはCore i5-10310U以上とすること。"),
        ("VN101 VN103", "CPU:Xeon Gold 5218 を2基搭載すること。"),
        ("VN103", "書架は品番NK-6740Kとする。"),
        ("VN103 VN501", "プロジェクターユニット EB-L210W 4"),
        ("VN103", "Furnish 12 each model QX-4410 batteries."),
        ("VN103", "Install the FX 2110 in the main closet."),
        ("VN103", "Part No. 88-1204B, quantity 6"),
        ("VN103", "16 DTR 720X radios with chargers"),
        ("VN101 VN103", "Processor: Intel Core i7-1185G7"),
        ("VN504", "操作の手順は、従前のままとすること。"),
        ("VN504", "移行前の帳票と違いのない帳票を出せること。"),
        ("VN504", "旧システムでできたことは、全て新システムでもできること。"),
        ("VN504", "画面の並びは今と同じにすること。"),
        ("VN504", "There must be no loss of functionality for any user."),
        ("VN504", "Staff must be able to work the way they do now."),
        ("VN504", "The layout must be identical to the forms now in use."),
        ("VN505", "庁舎の清掃、電話交換機の更新及び広報誌の印刷をセットで発注する。"),
        ("VN505", "勤怠管理、図書館システム及び公用車の賃貸借は、同じ事業者が受託すること。"),
        (
            "VN505",
            "Payroll software, the canteen and the vehicle fleet are to be bought as one package.",
        ),
        ("VN506", "内装の仕上がりは、本市が良しとするものでなければならない。"),
        ("VN506", "納品物の合否は、担当課が決める。"),
        ("VN506", "仕上がりの良否は発注者が判断する。"),
        ("VN506", "The finish of the desks shall be to the liking of the Director."),
        ("VN506", "The County has the final say on whether the system is good."),
        ("VN506", "Deliverables are changed as the Agency sees fit."),
        (
            "VN502",
            "本システムはWebアプリケーションサーバとデータベースサーバの二階層構成とすること。",
        ),
        ("VN502", "プログラムはJavaで作成し、画面は既成の部品を用いること。"),
        ("VN502", "データベースはリレーショナル型とし、SQLでアクセスできること。"),
        ("VN502", "地図の配信はラスタタイル方式とする。"),
        ("VN502", "サーバはデータセンター内のハウジングとすること。"),
        ("VN502", "端末はデスクトップ仮想化により提供すること。"),
        ("VN502", "ファイルの共有はNASで行うこと。"),
        ("VN502", "ログの収集はエージェントレスで行えること。"),
        ("VN502", "メニュー画面は3階層以内のツリー構造で表示すること。"),
        ("VN502", "入力項目はラジオボタンで選択させること。"),
        ("VN502", "一覧画面では、行をダブルクリックすると詳細画面が開くこと。"),
        ("VN502", "帳票はひな形を差し替える方式で作成できること。"),
        ("VN502", "通知は画面右下にポップアップで表示する。"),
        ("VN502", "ハードウェアはブレードサーバで構成すること。"),
        ("VN502", "職員ポータルはスクラッチ開発によること。"),
        ("VN502", "印刷は感熱方式であること。"),
        ("VN502", "表示部は有機ELであること。"),
        ("VN502", "バーコードリーダーは据置型とし、レーザー走査方式であること。"),
        ("VN502", "記憶装置はオールフラッシュストレージとする。"),
        ("VN502", "サービスはオンプレミスで構築し、クラウドは不可とする。"),
        ("VN502", "本サービスはSaaSで提供されること。"),
        ("VN502", "操作ログはブロックチェーン技術を用いて改ざんを防止すること。"),
        ("VN502", "電池はリチウムイオン電池とする。"),
        ("VN502", "光源はLEDとし、投写はDLP方式とする。"),
        ("VN502", "サーバは仮想化基盤上に構築する。"),
        ("VN502", "本システムはクラウド環境において稼働するものとする。"),
        ("VN502", "データベースサーバはクラスタ構成とし、二重化すること。"),
        ("VN502", "ネットワークはスター型で構成すること。"),
        ("VN502", "The system shall be built on a three-tier architecture."),
        ("VN502", "The application must be developed in Java using the Spring framework."),
        ("VN502", "Data must be stored in a relational database."),
        ("VN502", "The vendor must use Scrum with two-week iterations."),
        ("VN502", "Search results must appear in a sidebar on the left."),
        ("VN502", "The display must be OLED."),
        ("VN502", "The printer shall use thermal transfer printing."),
        ("VN502", "Storage shall be all-flash."),
        ("VN502", "The server must be a blade server."),
        ("VN502", "Users must be able to right-click on a row to open the record."),
        ("VN502", "The solution must be an on-premises installation."),
        ("VN502", "The scanner must use a CCD sensor."),
        ("VN502", "Backups shall be written to LTO tape."),
        ("VN502", "The site shall be built with a headless CMS."),
        ("VN502", "The system must be a multi-tenant SaaS."),
        ("VN502", "The mobile application must be a native iOS and Android app."),
        ("VN502", "The fence shall be constructed of galvanized steel."),
        ("VN502", "The battery must be lithium-ion."),
        ("VN502", "The product is offered as Software as a Service only."),
        ("VN502", "Vendor-hosted solution required."),
        ("VN502", "The solution must be hosted in the cloud."),
        ("VN502", "The County requires a cloud solution."),
        ("VN502", "Only web-based systems will be considered."),
        ("VN502", "1. CKAN version 2.8 (or higher)"),
        ("VN502", "業務システムはパッケージ標準機能で稼働すること。"),
        ("VN502", "システムは、ノンカスタマイズによる導入とする。"),
        ("VN502", "市販のパッケージソフトを利用すること。"),
        ("VN502", "カスタマイズを要しないパッケージ製品とし、改修を抑えること。"),
        ("VN502", "システムは完全なWeb型の製品であること。"),
        ("VN502", "契約はクラウド上で締結できるサービスであること。"),
        ("VN502", "本サービスはSaaS型とすること。"),
        ("VN502", "システムはオンプレミスで構築すること。"),
        ("VN502", "各学校にはサーバを設置しないこと。"),
        ("VN502", "各支所にデータベースサーバを必要としないこと。"),
        ("VN502", "プログラムはサーバで一括管理すること。"),
        ("VN502", "全ての業務を1台のサーバに集約すること。"),
        ("VN502", "既存のサーバは仮想化し、台数を減らすこと。"),
        ("VN502", "迅速に復旧するため、認証装置を本庁舎内に設置すること。"),
        ("VN502", "映像は現地のレコーダーに録画すること。"),
        ("VN502", "監視用のエージェントを各端末にインストールすること。"),
        ("VN502", "データベースはRDBを採用すること。"),
        ("VN502", "サーバはアクティブ-アクティブ構成とする。"),
        ("VN502", "システム間の連携はメッセージキューにより行うこと。"),
        ("VN502", "データの加工はETLツールにより行うこと。"),
        ("VN502", "回答は大規模言語モデルを用いて生成すること。"),
        ("VN502", "電子契約は事業者署名型とすること。"),
        ("VN502", "立会人型の電子署名により契約を締結できること。"),
        ("VN502", "入室は顔認証で行えること。"),
        ("VN502", "端末の利用者は静脈認証により確認すること。"),
        ("VN502", "受付はQRコードでできること。"),
        ("VN502", "端末環境は仮想デスクトップ技術により構築すること。"),
        ("VN502", "シンクライアント端末を導入すること。"),
        ("VN502", "検索条件を入力後、ボタン押下で実行されること。"),
        ("VN502", "登録はキー押下により確定できること。"),
        ("VN502", "ボタン一つで前の画面に戻れること。"),
        ("VN502", "画面上部に設けたボタンを押すことで印刷できること。"),
        ("VN502", "文字サイズは三段階で変更できること。"),
        ("VN502", "文字の大きさを大・中・小の3段階に切り替えられること。"),
        ("VN502", "予約の状況は色分けして表示できること。"),
        ("VN502", "1画面で全ての項目を入力できること。"),
        ("VN502", "画面を左右に分割して表示できること。"),
        ("VN502", "検索結果は別ウィンドウで表示すること。"),
        ("VN502", "組織はツリー表示から選択できること。"),
        ("VN502", "項目はドラッグ&ドロップで並べ替えられること。"),
        ("VN502", "右クリックでメニューを表示できること。"),
        ("VN502", "区分はプルダウンで選択できること。"),
        ("VN502", "エラーはポップアップで表示すること。"),
        ("VN502", "関連情報はタブ切替で表示できること。"),
        ("VN502", "予定はガントチャート形式で表示できること。"),
        ("VN502", "値はコンボボックスから選択できること。"),
        ("VN502", "The solution must be cloud-based and hosted by the vendor."),
        ("VN502", "The system shall be hosted in the vendor's data center."),
        ("VN502", "Only COTS products will be considered."),
        ("VN502", "The system must be single-tenant."),
        ("VN502", "The application shall use a microservices architecture."),
        ("VN502", "All sites shall use a central server."),
        ("VN502", "The system shall be active-active across two sites."),
        ("VN502", "Events shall be passed through a message queue."),
        ("VN502", "The front end must be developed in Angular."),
        ("VN502", "The system must use large language models."),
        ("VN502", "Video must be recorded on network video recorders."),
        ("VN502", "Analog cameras cannot be used."),
        ("VN502", "Users must be able to swipe between records."),
        ("VN502", "Fields shall be arranged with drag and drop."),
        ("VN502", "All case data must be shown on a single screen."),
        ("VN502", "Status shall be chosen from a drop-down list."),
        ("VN502", "The folder list shall be shown as a tree view."),
        ("VN502", "Unit status shall be color-coded on the map."),
        ("VN502", "The operator must be able to dispatch with a push of a button."),
        ("VN502", "Desktops shall be delivered through VDI."),
        ("VN502", "クライアントPCにはWebブラウザのみを用い、Web方式とする。"),
        ("VN502", "システムはWeb方式とする。"),
        ("VN502", "サーバ機器は、発注者の電算室に設置し、オンプレミス型とする。"),
        ("VN502", "業務データは、受注者が運営するデータセンターで一元管理すること。"),
        ("VN502", "本システムは、パッケージソフトの導入を基本とし、カスタマイズは最小限とする。"),
        ("VN502", "利用形態は、月額制のクラウドサービスとすること。"),
        ("VN502", "データベースはSQLで操作できるリレーショナルデータベースとする。"),
        ("VN502", "マウスのドラッグにより範囲を指定できること。"),
        ("VN502", "地図上で右クリックすると、メニューが表示されること。"),
        ("VN502", "一覧からチェックボックスで複数選択できること。"),
        ("VN502", "メニューはタブで切り替えられること。"),
        ("VN502", "詳細はアコーディオンで開閉できること。"),
        ("VN502", "入力画面はウィザード形式とすること。"),
        ("VN502", "承認待ちの件数は、赤色で表示すること。"),
        ("VN502", "ファンクションキーに機能を割り当てられること。"),
        ("VN502", "ログインはICカード認証により行うこと。"),
        ("VN502", "本人確認はスマートフォンのSMS認証で行うこと。"),
        ("VN502", "プッシュ通知は、ネイティブアプリで実現すること。"),
        ("VN502", "AIモデルはファインチューニングにより構築すること。"),
        ("VN502", "開発はPython又はJavaで行うこと。"),
        ("VN502", "仮想サーバ上に構築し、コンテナで運用すること。"),
        ("VN502", "運用監視はエージェント型とする。"),
        ("VN502", "The vendor must host the system."),
        ("VN502", "The proposed solution must be a hosted SaaS solution."),
        ("VN502", "The software must be installed on City servers."),
        ("VN502", "The application shall be browser-based with no client install."),
        ("VN502", "Reports shall be opened in a new tab."),
        ("VN502", "Users must be able to hover over an icon to see details."),
        ("VN502", "Menus must be reachable in one click."),
        ("VN502", "The dashboard must use widgets that users drag onto the page."),
        ("VN502", "Overdue items shall be shown in red."),
        ("VN502", "The user must press the F5 key to refresh."),
        ("VN502", "Backups shall be replicated using storage snapshots."),
        ("VN502", "Authentication shall use facial recognition."),
        ("VN502", "Documents shall be signed by QR code."),
        ("VN502", "Wireless access points are not allowed."),
        ("VN502", "Proposals for client-hosted software will be rejected."),
        ("VN502", "Agents must be installed on every endpoint."),
        ("VN502", "The solution must use blockchain technology to protect records."),
        ("VN502", "The API shall be built with Node.js."),
    ],
)
def test_what_only_one_product_or_one_will_meets_is_found(
    code: str, text: str, tmp_path: Path
) -> None:
    assert codes_of(tmp_path, text) == {1: set(code.split())}


def test_what_software_is_to_do_and_open_choices_are_not(tmp_path: Path) -> None:
    lines = """\
業務システムは、別紙の機能を全て満たすこと。
パッケージ標準機能で対応可:○
カスタマイズが必要な場合は、その費用を見積書に示すこと。
提供の形態はクラウドとオンプレミスのいずれでもよい。
クラウド又はオンプレミスのいずれかとする。
クラウドサービスとは、インターネットを通じて提供されるものをいう。
ガバメントクラウド上に構築すること。
主要なブラウザ(Chrome、Edge、Safari)で動作すること。
サーバの障害は1時間以内に検知し、通知すること。
現行システムは、サーバで一括管理している。
サーバは冗長化し、単一の障害で停止しないこと。
設置場所は、本庁舎のサーバ室とする。
映像は30日間保存すること。
通信はTLS1.2以上で暗号化すること。
多要素認証に対応すること。
二要素認証(顔認証等)に対応すること。
氏名で検索できること。
検索結果を並べ替えられること。
文字の大きさを変更できること。
画面は、色だけに頼らず状態を区別できること。
キーボードだけで全ての操作ができること。
JIS X 8341-3の適合レベルAAに準拠すること。
入力の誤りは、どの項目かが分かるように表示すること。
一覧はCSV形式で出力できること。
画面の展開は3秒以内とすること。
本人の確認は、公的個人認証サービスにより行うこと。
職員は権限に応じた画面だけを利用できること。
利用者が登録ボタンを二度押しても、二重に登録されないこと。
電子署名の方式は問わない。
サーバは、クラウド等の方式を問わず、提案によること。
回答の根拠となる文書を表示できること。
現在は、各学校にサーバを設置している。
ログは3年間保存し、改ざんできないこと。
The system shall let users search by name.
The system may be hosted by the vendor or on the City's premises.
The vendor shall encrypt data in transit and at rest.
The City currently uses a client/server application.
The system shall work in current versions of Chrome, Edge and Safari.
The database must be backed up daily.
The system must support SAML 2.0 for single sign-on.
Personal devices may not be used to store data.
The system must be available 99.9 percent of the time.
Users must be able to reorder the items of a list.
The interface must meet WCAG 2.1 AA.
The vendor must not use the data for other purposes.
All functions must be usable with a keyboard alone.
The contractor shall propose the hosting model and state its cost.
Any database may be proposed.
The supplier shall deliver the source code and the documentation.
Alerts shall be visible without relying on color alone.
業務の画面は、利用者の役割ごとに表示する項目を変えられること。
画面は、日本語で表示すること。
ボタンの名称は、処理の内容が分かるものとする。
入力の途中で画面を閉じても、入力した内容が失われないこと。
予約の空き状況を確認できること。
帳票は印刷前に確認できること。
位置を地図上に表示できること。
カメラの映像は、権限のある者だけが閲覧できること。
データはCSV及びJSONで出力できること。
サーバの台数及び構成は提案によること。
端末にはウイルス対策ソフトを導入すること。
バックアップは別の拠点に保管すること。
本業務で構築するシステムは、職員約500人が利用する。
現行のパッケージは令和9年3月に保守が終了する。
障害時は、警告音と画面表示で知らせること。
パスワードは12文字以上とすること。
窓口の職員は、1人で3つの業務を行えること。
契約書は電子署名を付した電子データで交付する。
マイナンバーカードによる本人確認に対応すること。
The vendor shall train staff on site.
The system must record who changed each record and when.
The City may choose to host the system itself or to have it hosted.
Search results must appear within two seconds.
The vendor shall provide a list of all open source components used.
Reports must be exportable to PDF and CSV.
Staff must be able to see all open cases assigned to them.
The system must prevent duplicate records.
Vendors may propose cloud, hosted or on-premises solutions.
The system must be accessible to users of screen readers.
All passwords shall be hashed.
Describe your hosting model and database.
Describe whether the solution is cloud-based.
The contractor shall back up data off site.
Screen colors shall have a contrast ratio of at least 4.5:1.
"""
    assert codes_of(tmp_path, lines) == {}


def test_ordinary_figures_ways_and_numbers_are_not(tmp_path: Path) -> None:
    lines = """\
画面は15.6インチ以上であること。
画面サイズは13.3型以上14.0型以下とする。
稼働率は99.95%以上とすること。
応答は1.5秒以内とすること。
IEEE 802.11a/b/g/n/ac/ax(2.4GHz/5GHz)に対応すること。
Wi-Fi 6に対応し、最大1.2Gbps以上で通信できること。
解像度1920×1080以上であること。
フルHD(1,920×1,080ドット)以上の解像度を有すること。
100BASE-TX/1000BASE-Tに対応したポートを4口以上有すること。
IP65以上の防塵防水性能を有すること。
暗号化はAES-256とすること。
保存期間は5年、保存容量は500GB以上とすること。
用紙サイズはA4とし、余白は25mmとすること。
令和8年4月1日から令和13年3月31日までの60か月とする。
電源はAC100V±10%、50/60Hzで動作すること。
動作温度は0~40℃、湿度は20~80%とすること。
職員2,480人、端末3,125台を対象とする。
メモリは16GB、SSDは512GB以上とすること。
重量は1.5kg以下であること。
幅600mm×奥行1,000mm×高さ2,000mm以下のラックに搭載できること。
3.5mmステレオミニジャックを備えること。
手数料は1件あたり12,345円とする。
標準で30枚/分以上の印刷ができること。
写真は縦4.5cm、横3.5cm以上で表示すること。
4~20mAの信号を入力できること。
本市の面積は244.16km2である。
測定値の誤差は±0.5%以内であること。
水深の測定精度は±10mm以内とすること。
バーコードはJANコード(13桁)とする。
表示は5・10・15・30・60分の単位で切り替えられること。
印刷物はA4判(210mm×297mm)又はA3判(297mm×420mm)とする。
19インチラックに2U以内で搭載できること。
文字の大きさは10.5ポイント以上とする。
提案書は20ページ以内、文字は10.5pt以上とすること。
回線は1Gbps以上とし、遅延は50ms以下とする。
応答時間は95パーセンタイルで2.5秒以下とすること。
同時接続数1,024以上に対応すること。
車両総重量は3.5t未満とする。
TLS1.2以上で暗号化すること。
受変電設備は6.6kV、電線はCV-22sq-3Cとする。
The display must be at least 15.6 inches.
Availability shall be 99.95% per month.
The supplier shall respond within 2.5 hours.
Screens shall support 1920x1080 resolution at 60 Hz.
Minimum of 16 GB RAM and 512 GB SSD.
Wi-Fi must support 802.11ax on 2.4 GHz and 5 GHz.
Vehicles with a GVWR of 26,000 lbs. or less
The contract runs for 36 months from July 1, 2026.
The system shall support 1,250 concurrent users.
Pages shall load in 3.5 seconds or less.
Weight must not exceed 50 lbs.
Racks shall be standard 19" wide.
Paper shall be 8.5" x 11" or A4.
Margins of 1.0 inch on 8.5 x 11 inch paper
Operating temperature 32 to 104 degrees
Files of up to 2.5 GB can be uploaded.
Doors shall be at least 36" wide.
The "Windows 365" licences are held by the buyer.
The fee is 2.75 percent of the price.
Plans shall be drawn at a scale of 1" = 40'.
USB 3.2 and Bluetooth 5.3 must be supported.
3.5 in. external drives
Cable shall be Cat 6A, 23 AWG, in runs of up to 295 feet.
契約は総価方式とする。
事業者の選定は公募型プロポーザル方式により行う。
入札は一般競争入札方式とする。
評価は総合評価落札方式により行う。
支払は月払い方式とする。
視認性の良い表示方式であること。
認証方式は問わない。
通信はTLS1.2以上の暗号化方式とすること。
運用は24時間の交代方式とする。
連携はREST方式とする。
利用料は従量課金方式とする。
次のいずれかの方式とすること。
職員により申請内容を確認できること。
検索により該当する施設を表示できること。
様式第3号により報告すること。
関係法令により必要な届出を行うこと。
個人情報保護法により適切に取り扱うこと。
手法は受託者の提案によるものとする。
既製品は不可とする。
中古品は不可とする。
再委託は認めない。
会議は対面又はオンラインで行うこと。
赤外線リモコンで電源を入れられること。
車いすの方がレバーを操作しなくても通れること。
ハンドルネームで投稿できること。
研修は集合形式とする。
画面の文字は12ポイント以上とする。
構成は別紙のとおりとする。
体制は3名による構成とする。
庁舎はコンクリート造である。
報告書はA4判2部とする。
印刷した冊子は無線綴じとする。
システムは停止しないよう冗長化すること。
毎日バックアップを取得すること。
二要素認証によりログインできること。
マイナンバーカードによる本人確認ができること。
図面の縮尺は1/500とする。
机は8名が座れること。
車両は5人が乗れること。
データは国内に保存すること。
データセンターは日本国内に設置すること。
アクセスログは1年間保存すること。
障害時は4時間以内に復旧すること。
受託者は工程表を作成し、承認を得ること。
機器は電気用品安全法に適合すること。
検定は計量法に基づき行うこと。
樹脂、金属等の材質は問わない。
ステンレス製又はこれと同等以上の耐食性を有すること。
カウンターの高さは車いす利用者に配慮すること。
The equipment shall be new and of current design.
The work shall be of the highest quality.
All users must be connected to the network by Monday.
Documents shall be secured with passwords.
Late proposals will not be accepted.
Used equipment is not acceptable.
Faxed bids are not acceptable.
Price increases will not be allowed.
Alternate designs will be considered.
The system must have a single point of contact.
Users shall have single sign-on.
The contractor shall have a safety plan.
The vehicle shall be delivered with two keys.
The report must be designed for the public.
The interface must be of a simple design.
The system must be able to use any database.
The supplier must be covered by insurance.
The form must be filled in by the applicant.
All fields must be filled with valid data.
The site must be finished by June.
The building is finished in brick.
The room must be painted in a light colour.
All items shall be made in accordance with the plan.
Payments shall be made by bank transfer.
The vendor must be held liable.
Every request must be driven by the needs of residents.
A decision must be made of record within 10 days.
The training must be made available to all staff.
Files of any type must be accepted.
Each record must be of one type.
The manual shall be bound and printed in colour.
Downtime beyond four hours is not acceptable.
Personal devices are not permitted on site.
Blank passwords shall not be permitted.
Smoking is not allowed in the building.
Batteries must be recycled.
The contractor shall pump out the tank.
The system shall include a dashboard.
Staff must be able to search by name.
The vendor shall provide training in the use of the tool.
Residents can apply from a phone or a computer.
Steel furniture is already in place.
Recycled steel is welcome.
The lock shall open with a card or a code.
Machines must be safe to use.
Sensors must report every 10 minutes.
The sprint race will be held in May.
規格はJIS C 5956に適合する機器とすること。
様式第3号により端末の台数を報告すること。
別紙A-12の機器一覧を参照すること。
令和8年度にサーバを更新する。
PoE給電はIEEE802.3at対応のスイッチであること。
端末はUSB3.0、HDMI2.0の端子を備えること。
メモリはDDR4-3200、16GB以上とする。
光モジュールはSFP+(10GBASE-SR)に対応すること。
カメラはH.265で符号化し、IP66に適合すること。
Core i5-1235U相当以上のCPUを搭載すること。
要件番号FR-0123の機器を対象とする。
契約番号K-2026-015に係る端末を撤去する。
建物A-101の照明器具を交換する。
電話番号は03-1234-5678の端末に転送すること。
暗号はAES-256、署名はSHA-256を用いる装置とする。
LTO-8に対応したテープ装置を備えること。
車両はCD-I型とし、ポンプはA-2級以上とすること。
測定機器は環境省告示第25号に適合すること。
Switches shall comply with IEEE 802.3at and FCC Part 15.
Devices must meet MIL-STD-810H and IP67.
REQ-1204 The printer shall print both sides.
The server room is in building B-204.
Bidders shall quote on form DD-1155 for each device.
RFP-2026-014 covers laptops and printers.
Cameras must be NDAA Section 889 compliant.
Batteries must be UL 2054 listed.
Radios must support P25 Phase 2 and TDMA.
The system shall support 1200 devices and 48 sites.
Install Category 6A cable to TIA-568 for each unit.
Replace the 2019 servers with new ones.
Supply the CFR 2000 notice to each unit owner.
Upgrade from Windows Server 2016 to a supported release.
Purchase 25 radios by FY 2027.
NEMA 4X enclosures are needed for outdoor units.
現行の帳票の一覧を別紙に示す。
移行前にデータを検証すること。
従前の契約は令和8年3月で終わる。
更新前の機器は受託者が撤去すること。
No loss of data may occur during migration.
Users must be told of the way to appeal.
The previous system will be switched off in March.
端末、ソフトウェア及び保守をセットで提供すること。
設計、構築及び研修は同じ担当者が行うこと。
送料込みで見積もること。
The report shall be delivered as a whole.
Keyboards and mice are supplied in one order.
受託者は事前に協議のうえ決定すること。
検査の合否は、別紙の基準に基づき判定する。
利用者の意向に沿って通知の方法を選べること。
申請の採否は審査会が決定し、通知する。
Users may sort the list as they see fit.
Please send the report to the City.
The site hosts content for the County.
電池は交換できること。
照明は省エネルギーのものとする。
表示部は屋外でも読み取れること。
サーバは24時間稼働すること。
データは暗号化して保存すること。
ネットワークは冗長化すること。
印刷は両面にできること。
ファイルの共有ができること。
Users must be able to print both sides.
The battery must last 8 hours.
The display must be readable in sunlight.
Backups shall be taken daily.
The server must be available at all times.
The contractor shall clean the storage room.
"""
    found = codes_of(tmp_path, lines)
    assert {lines.splitlines()[line - 1]: codes for line, codes in found.items()} == {}


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


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("VN104", "例示品からの変更は、例示品のメーカーの同意書がある場合に限り認める。"),
        ("VN104", "Offers of other makes will be rejected."),
        ("VN105", "蓄電池(製造国:日本のみ可)"),
        ("VN105", "Country of manufacture: only Japan or Switzerland"),
        ("VN202", "稼働中の庁舎管理装置とつながり、入退室の時刻を取り込めること。"),
        ("VN202", "Readings reach the billing platform which the Board already operates."),
        ("VN203", "配布済みのカードをかざして扉を開けること。"),
        ("VN203", "Handsets have to fit the chargers mounted in our patrol cars."),
        ("VN205", "業務フロー図は、Visioで作図したものを提出すること。"),
        ("VN205", "Design documents shall be handed over as .docx files."),
        ("VN301", "提案する機器の代理店区分が上位であることを登録証の写しで示すこと。"),
        ("VN301", "Enclose the producer's undertaking on its letterhead."),
        ("VN302", "提案製品の導入団体数:50団体以上を満点とする。"),
        ("VN302", "Proof of six completed roll-outs for fire brigades must be furnished."),
        ("VN303", "連絡を受けてから1時間以内に保守員が現地に到着すること。"),
        ("VN303", "A depot must exist in each of the seven districts."),
        ("VN304", "配置予定者の1名は、現受託者の下で業務に就いた経験を持つこと。"),
        ("VN304", "The lead analyst formerly served in our department."),
        ("VN305", "ISO 9001、ISO 14001及びISO/IEC 27001の三つを全て保持していること。"),
        ("VN306", "改修は、パッケージの著作権を持つ者が実施するものとする。"),
        ("VN306", "The maker's engineer performs all repairs; nobody else may."),
        ("VN307", "移行元データの解読に要する費用は、受託者が負担すること。"),
        ("VN307", "Fees of the outgoing supplier are borne by the new one."),
        ("VN401", "設定値は受託者の営業秘密とし、提供を要しない。"),
        ("VN401", "The code base stays with the supplier."),
        ("VN402", "使用中の製品について、更新料を見積もること。"),
        ("VN502", "経路は遺伝的アルゴリズムにより算出するものとする。"),
        ("VN502", "The forecast shall be computed with an LSTM network."),
        ("VN502", "クラウドベースの予約システムを導入し、窓口を減らす。"),
        ("VN504", "画面の並びは旧版に合わせてください。"),
        ("VN504", "The new reports give identical output to the mainframe."),
        ("VN505", "庁舎の清掃、電話交換機の保守及び財務会計の更新を単一の契約に含める。"),
        ("VN505", "Radios, payroll and street lighting form an indivisible lot."),
        ("VN506", "検査の合否は、所管課が十分と感じた時点で決まる。"),
        ("VN506", "A data centre of a class the Authority finds suitable is to be used."),
    ],
)
def test_what_narrows_is_found_in_whatever_order_it_is_said(
    code: str, text: str, tmp_path: Path
) -> None:
    assert code in codes_of(tmp_path, text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "取扱説明書及びメーカーの保証書を添付すること。",
        "市内の事業所を地図上に表示できること。",
        "導入団体数を年度別に集計できること。",
        "故障の連絡から1時間以内に、電話又は遠隔で一次対応を行うこと。",
        "現在の空き状況を画面に表示できること。",
        "回収する端末の機種: Latitude 5420",
        "既存の配線を流用し、1Gbps以上で接続すること。",
        "成果物の著作権は、検査の合格をもって市に移転する。",
        "生成AIに個人情報を入力してはならない。",
        "経済的な提案のため、複数の者による共同提案を認める。",
        "Subcontractors and their insurance are listed in the bid.",
        "The manufacturer's instructions are handed over with each unit.",
        "Help may be given remotely within one hour, on site where needed.",
        "Other makes are welcome if they meet table 3.",
        "The report shows orders completed in the last five years by district.",
        "Proposals shall be typed in 12-point type.",
        "Deliverables are provided in PDF or an open document format.",
    ],
)
def test_what_only_sounds_alike_is_left_alone(text: str, tmp_path: Path) -> None:
    assert not codes_of(tmp_path, text).get(1)
