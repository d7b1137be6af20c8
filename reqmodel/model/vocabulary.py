"""The closed word lists of the records, in standard terms."""

from reqmodel.model.labelled import Labelled


class Status(Labelled):
    """How far a record has come."""

    DRAFT = "draft", "素案", "Draft"
    PROPOSED = "proposed", "提案", "Proposed"
    AGREED = "agreed", "合意済み", "Agreed"
    RETIRED = "retired", "廃止", "Retired"


class Disclosure(Labelled):
    """Who may see a record or a field. Each level sees what the levels before it see."""

    PUBLIC = "public", "公開", "Public"
    MEMBERS = "members", "県・市町限り", "Members (prefecture and municipalities)"
    INTERNAL = "internal", "事務局内部", "Internal"


class Reliability(Labelled):
    """How much a fact or an amount can be trusted."""

    VERIFIED = "verified", "出典で確認", "Verified in the source"
    SECONDARY = "secondary", "二次資料で確認", "Seen in a secondary source"
    DERIVED = "derived", "出典の事実から算出", "Derived from sourced facts"
    UNVERIFIED = "unverified", "未検証（一般知識）", "Not verified (general knowledge)"
    ASSUMPTION = "assumption", "仮定", "Assumption"
    PROPOSAL = "proposal", "検討者の案", "Proposal of the authors"
    RFI_ANSWER = "rfi-answer", "情報提供依頼への回答", "Answer to a request for information"


class SourceType(Labelled):
    """What sort of document or dataset a source is."""

    CONTRACT = "contract", "契約・仕様書", "Contract or specification"
    GUIDELINE = "guideline", "ガイドライン・手引", "Guideline"
    LAW = "law", "法令・条約", "Law or treaty"
    STANDARD = "standard", "標準・規格", "Standard"
    CASE = "case", "事例資料", "Material on a case"
    STATISTICS = "statistics", "統計", "Statistics"
    PRESS = "press", "報道・記事", "Press"
    HEARING = "hearing", "ヒアリング", "Hearing"
    SURVEY = "survey", "調査", "Survey"
    MINUTES = "minutes", "会議記録", "Minutes"
    SUPPLIER = "supplier", "事業者の資料", "Supplier's material"


class ClauseType(Labelled):
    """What a clause of the specification does."""

    OBLIGATION = "obligation", "義務", "Obligation"
    PROHIBITION = "prohibition", "禁止", "Prohibition"
    OBJECTIVE = "objective", "目的・想定", "Objective"
    DEFINITION = "definition", "前提・定義", "Definition"
    PERMISSION = "permission", "許容・権限", "Permission"


class Stance(Labelled):
    """How the model stands to an item of a guideline or standard."""

    CONFORMS = "conforms", "準拠", "Conforms"
    DEPARTS = "departs", "準拠しない（理由あり）", "Departs, with a reason"
    UNDECIDED = "undecided", "未決", "Undecided"


class MunicipalityType(Labelled):
    """市町村の別."""

    CITY = "city", "市", "City"
    TOWN = "town", "町", "Town"
    VILLAGE = "village", "村", "Village"
    PREFECTURE = "prefecture", "都道府県", "Prefecture"


class RequirementKind(Labelled):
    """The three kinds of requirement."""

    BUSINESS = "business-requirement", "業務要件", "Business requirement"
    FUNCTIONAL = "functional-requirement", "機能要件", "Functional requirement"
    NON_FUNCTIONAL = "non-functional-requirement", "非機能要件", "Non-functional requirement"


class Priority(Labelled):
    """How strongly a requirement binds."""

    MUST = "must", "必須", "Must"
    SHOULD = "should", "重要", "Should"
    MAY = "may", "任意", "May"


class Verification(Labelled):
    """Verification methods of ISO/IEC/IEEE 29148."""

    TEST = "test", "試験", "Test"
    INSPECTION = "inspection", "検査・レビュー", "Inspection"
    ANALYSIS = "analysis", "分析", "Analysis"
    DEMONSTRATION = "demonstration", "実演", "Demonstration"


class Quality(Labelled):
    """Product quality characteristics of ISO/IEC 25010:2023."""

    FUNCTIONAL_SUITABILITY = "functional-suitability", "機能適合性", "Functional suitability"
    PERFORMANCE = "performance-efficiency", "性能効率性", "Performance efficiency"
    COMPATIBILITY = "compatibility", "互換性", "Compatibility"
    INTERACTION = "interaction-capability", "インタラクション能力", "Interaction capability"
    RELIABILITY = "reliability", "信頼性", "Reliability"
    SECURITY = "security", "セキュリティ", "Security"
    MAINTAINABILITY = "maintainability", "保守性", "Maintainability"
    FLEXIBILITY = "flexibility", "柔軟性", "Flexibility"
    SAFETY = "safety", "安全性", "Safety"


class Comparison(Labelled):
    """How a measured value is held against a target."""

    AT_LEAST = "at-least", "以上", "at least"
    AT_MOST = "at-most", "以内", "at most"
    EQUAL = "equal", "一致", "equal to"
    TO_BE_SET = "to-be-set", "要協議", "to be set"


class Openness(Labelled):
    """What a vague word leaves open."""

    DEGREE = "degree", "程度", "How much"
    SCOPE = "scope", "範囲", "What is covered"
    DUTY = "duty", "義務の有無", "Whether it binds"


class ProductCategory(Labelled):
    """What a product is for: rivals are products of one category."""

    CLOUD = "cloud", "クラウド", "Cloud"
    OPERATING_SYSTEM = "operating-system", "基本ソフト", "Operating system"
    BROWSER = "browser", "閲覧ソフト", "Browser"
    OFFICE = "office", "事務ソフト", "Office software"
    DATABASE = "database", "データベース", "Database"
    MIDDLEWARE = "middleware", "ミドルウェア", "Middleware"
    IDENTITY = "identity", "認証・本人確認", "Identity"
    CONSENT = "consent", "同意管理", "Consent management"
    DATA_PLATFORM = "data-platform", "データ連携", "Data platform"
    ANALYTICS = "analytics", "分析・可視化", "Analytics"
    MAP = "map", "地図", "Maps"
    COMMUNICATION = "communication", "連絡・会議", "Communication"
    FORM_BUILDER = "form-builder", "申請・業務アプリ", "Forms and applications"
    GROUPWARE = "groupware", "グループウェア", "Groupware"
    AUTOMATION = "automation", "自動化", "Automation"
    AI = "ai", "生成AI", "Generative AI"
    SECURITY = "security", "セキュリティ", "Security"
    NETWORK = "network", "ネットワーク機器", "Network equipment"
    HARDWARE = "hardware", "機器", "Hardware"
    VIRTUALISATION = "virtualisation", "仮想化・バックアップ", "Virtualisation and backup"
    MUNICIPAL_PACKAGE = "municipal-package", "自治体パッケージ", "Municipal package"
    PAYMENT = "payment", "支払い", "Payment"
    FORMAT = "format", "独自の形式・規格", "Proprietary format or protocol"
    QUALIFICATION = "qualification", "事業者の資格", "Vendor qualification"
    PARTNERSHIP = "partnership", "パートナー制度", "Partner programme"


class StandardArea(Labelled):
    """What an open standard or a general term is about."""

    AUTHENTICATION = "authentication", "認証・認可", "Authentication"
    DATA_MODEL = "data-model", "データの形式・モデル", "Data formats and models"
    WEB_INTERFACE = "web-interface", "ウェブ・API", "Web and APIs"
    NETWORK = "network", "通信・運用", "Network and operations"
    ASSURANCE = "assurance", "規格・認証制度", "Assurance"
    DOCUMENT = "document", "文書・画像の形式", "Documents and media"
    LANGUAGE = "language", "言語・道具", "Languages and tools"
    LICENCE = "licence", "利用許諾", "Licences"
    GENERAL_TERM = "general-term", "一般の用語", "General terms"


class Origin(Labelled):
    """Where a use case comes from or is meant for, clauses 4(1) and 4(2)."""

    DISCOVERY = "discovery", "県サービスの掘り起こし", "Discovery with departments"
    R7_WORKSHOP = "r7-workshop", "令和7年度ワークショップ", "Workshop of FY2025"
    WORKSHOP = "workshop", "ワークショップ", "Workshop"
    WORKING_GROUP = "working-group", "ワーキンググループ", "Working group"
    COMMON = "common", "共通", "Common to all"


class Stage(Labelled):
    """How far a service has come."""

    IDEA = "idea", "アイデア", "Idea"
    PROPOSAL = "proposal", "サービス案", "Proposal"
    DETAILED = "detailed", "詳細検討", "Detailed"
    CONTINUED = "continued-study", "継続検討", "Continued study"
    REALISED = "realised", "実現", "Realised"
    NOT_ADOPTED = "not-adopted", "不採用", "Not adopted"


class Deviation(Labelled):
    """What an alternate flow answers to."""

    REFUSAL = "refusal", "同意の拒否", "Consent refused"
    WITHDRAWAL = "withdrawal", "同意の撤回", "Consent withdrawn"
    ASSURANCE_TOO_LOW = "assurance-too-low", "本人確認・認証の不足", "Assurance too low"
    OUTAGE = "outage", "障害", "Outage"
    OTHER = "other", "その他", "Other"


class LegalGround(Labelled):
    """Grounds of the Act on the Protection of Personal Information, by kind of controller."""

    PURPOSE_61 = (
        "within-purpose-61",
        "利用目的内（61条1項の特定又は3項の変更による）",
        "Within the purpose, specified under Art. 61(1) or changed under 61(3)",
    )
    STATUTE = "statute", "法令に基づく", "Required by statute"
    CONSENT_69 = "consent-69-2-1", "本人同意（69条2項1号）", "Consent (Art. 69(2)(i))"
    INTERNAL_69 = "internal-69-2-2", "内部利用（69条2項2号）", "Internal use (Art. 69(2)(ii))"
    OTHER_BODY_69 = (
        "other-body-69-2-3",
        "他の行政機関等（69条2項3号）",
        "Other body (Art. 69(2)(iii))",
    )
    STATISTICS_69 = (
        "statistics-69-2-4",
        "統計・学術・明らかな本人の利益・特別の理由（69条2項4号）",
        "Statistics, research, plain benefit of the person, special reasons (Art. 69(2)(iv))",
    )
    PURPOSE_17 = (
        "within-purpose-17",
        "利用目的内（17条・18条、民間）",
        "Within the purpose (Arts. 17, 18; private)",
    )
    CONSENT_27 = "consent-27-1", "本人同意（27条1項）", "Consent (Art. 27(1))"
    EXCEPTION_27 = (
        "exception-27-1",
        "法定の例外（27条1項各号）",
        "Statutory exception (items of Art. 27(1))",
    )
    RELATED_31 = (
        "related-31",
        "個人関連情報の同意の確認（31条、民間）",
        "Consent confirmed for person-related information (Art. 31, private)",
    )
    REQUEST_72 = (
        "request-72",
        "個人関連情報の措置要求（72条、行政機関等）",
        "Measures requested for person-related information (Art. 72, public)",
    )
    ENTRUSTMENT_27 = "entrustment-27-5-1", "委託（27条5項1号）", "Entrustment (Art. 27(5)(i))"
    JOINT_USE_27 = "joint-use-27-5-3", "共同利用（27条5項3号）", "Joint use (Art. 27(5)(iii))"
    NOT_PERSONAL = "not-personal", "個人データの提供なし", "No personal data provided"
    UNDECIDED = "undecided", "未決", "Undecided"


class DataClass(Labelled):
    """What the law makes of a data set."""

    PERSONAL = "personal", "個人情報", "Personal information"
    SPECIFIC = "specific-personal", "特定個人情報", "Specific personal information"
    PSEUDONYMISED = "pseudonymised", "仮名加工情報", "Pseudonymously processed"
    ANONYMISED = "anonymised", "匿名加工情報", "Anonymously processed"
    ANONYMISED_PUBLIC = (
        "anonymised-public",
        "行政機関等匿名加工情報",
        "Anonymously processed by a public body",
    )
    RELATED = "person-related", "個人関連情報", "Person-related information"
    NON_PERSONAL = "non-personal", "統計・非パーソナル", "Statistics, non-personal"


class Sensitivity(Labelled):
    """How carefully a data set must be handled."""

    SPECIAL = "special-care", "要配慮個人情報", "Special care-required"
    ORDINARY = "ordinary", "一般", "Ordinary"
    OPEN = "open", "公開", "Open"


class OtherLaw(Labelled):
    """Laws other than the Act that restrict the provision of a data set (APPI 69(3))."""

    NUMBER = "number-act", "番号法", "My Number Act"
    RESIDENT_REGISTRY = "resident-registry-act", "住民基本台帳法", "Basic Resident Registration Act"
    LOCAL_TAX = "local-tax-act-22", "地方税法22条", "Local Tax Act, Art. 22"
    LOCAL_SERVICE = (
        "local-public-service-act-34",
        "地方公務員法34条",
        "Local Public Service Act, Art. 34",
    )
    OTHER = "other", "その他の法令", "Another statute"


class Group(Labelled):
    """People who may not be able to use the ordinary means."""

    NO_CARD = "no-card", "カードを持たない人", "People without a card"
    MINOR = "minor", "未成年者", "Minors"
    REPRESENTED = "represented", "代理される人", "People who are represented"
    VISITOR = "visitor", "来訪者（県外・国外）", "Visitors from outside"


class ServiceField(Labelled):
    """Fields that services elsewhere belong to."""

    ADMINISTRATION = "administration", "行政手続", "Administrative procedures"
    TOURISM = "tourism", "観光・来訪", "Tourism"
    PAYMENT = "payment", "地域通貨・ポイント", "Local currency and points"
    HEALTH = "health", "健康・医療・福祉", "Health and welfare"
    DISASTER = "disaster", "防災・避難", "Disaster and evacuation"
    MOBILITY = "mobility", "交通・移動", "Mobility"
    COMMUNITY = "community", "地域・見守り・子育て", "Community, watching over, childcare"
    PORTAL = "portal", "住民ポータル・ID", "Residents' portal and identity"
    OTHER = "other", "その他", "Other"


class ConsentForm(Labelled):
    """How a service elsewhere asks for consent, as far as it is known."""

    BLANKET = "blanket", "規約への一括同意", "Blanket consent to terms"
    BY_SERVICE = "by-service", "サービス別の同意", "Consent by service"
    DYNAMIC = "dynamic", "ダイナミックオプトイン", "Dynamic opt-in"
    EACH_TIME = "each-time", "申込み・手続の都度", "At each application"
    TRUST = "trust", "情報銀行型", "Data trust"
    PROCESSED = "processed", "加工で対応", "Processed data instead"
    UNKNOWN = "unknown", "不明", "Unknown"


class ConsentState(Labelled):
    """States of consent in the Data Privacy Vocabulary (DPV) 2.3, in its own words."""

    REQUESTED = "ConsentRequested", "依頼済み", "Requested"
    DEFERRED = "ConsentRequestDeferred", "保留", "Deferred"
    GIVEN = "ConsentGiven", "同意", "Given"
    RENEWED = "RenewedConsentGiven", "更新による同意", "Given anew"
    REFUSED = "ConsentRefused", "拒否", "Refused"
    WITHDRAWN = "ConsentWithdrawn", "本人による撤回", "Withdrawn by the person"
    REVOKED = "ConsentRevoked", "本人以外による取消し", "Revoked by another"
    EXPIRED = "ConsentExpired", "期限切れ", "Expired"
    INVALIDATED = "ConsentInvalidated", "無効", "Invalidated"
    UNKNOWN = "ConsentUnknown", "不明", "Unknown"


class AssuranceForm(Labelled):
    """How a service elsewhere identifies people, as far as it is known."""

    CARD = "card", "マイナンバーカードで本人確認", "My Number Card"
    CARD_SPACE = "card-space", "カードの空き領域", "Free space of the card's chip"
    PASSWORD = "password", "ID・パスワード等", "Password or the like"
    IN_PERSON = "in-person", "窓口・機関側で確認", "By an institution, in person"
    NOT_NEEDED = "not-needed", "不要", "Not needed"
    UNKNOWN = "unknown", "不明", "Unknown"


class OperatorForm(Labelled):
    """Who runs a service elsewhere."""

    PREFECTURE = "prefecture", "都道府県", "Prefecture"
    MUNICIPALITY = "municipality", "市町村", "Municipality"
    CONSORTIUM = "consortium", "協議会・コンソーシアム", "Council or consortium"
    COMPANY = "company", "会社（官民出資を含む）", "Company, public-private ones included"
    UNKNOWN = "unknown", "不明", "Unknown"


CONSENT_IN_FORCE = frozenset({ConsentState.GIVEN, ConsentState.RENEWED})
"""The only states that are a ground for processing."""


class Controller(Labelled):
    """Which chapter of the Act a holder of data falls under."""

    PUBLIC = "public-body", "行政機関等（県・市町）", "Public body"
    PRIVATE = "private", "民間事業者", "Private business"
    EITHER = "either", "双方", "Either"


class PartyType(Labelled):
    """What sort of party takes a role."""

    PERSON = "person", "本人", "The person concerned"
    PREFECTURE = "prefecture", "県", "Prefecture"
    MUNICIPALITY = "municipality", "市町", "Municipality"
    OPERATOR = "operator", "運営者", "Operator"
    CONTRACTOR = "contractor", "受託者", "Contractor"
    PRIVATE = "private", "民間事業者", "Private business"
    COUNCIL = "council", "会議体", "Council"
    THIRD_PARTY = "third-party", "第三者機関", "Independent body"
    MIXED = "mixed", "複数の種類", "Several kinds"


class Phase(Labelled):
    """Phases of personal data, over which responsibility is divided."""

    PURPOSE = "specify-purpose", "利用目的の特定", "Specify the purpose"
    IDENTIFY = "identify", "身元確認・認証", "Identify and authenticate"
    CONSENT = "consent", "同意の取得・記録", "Obtain and record consent"
    ACQUIRE = "acquire", "取得", "Acquire"
    STORE = "store", "保管", "Store"
    PROVIDE = "provide", "提供・仲介", "Provide"
    USE = "use", "利用", "Use"
    WITHDRAW = "withdraw", "撤回", "Withdraw"
    DELETE = "delete", "消去", "Delete"
    INCIDENT = "incident", "事故対応", "Incident"
    CERTIFY = "certify", "認定", "Certify"
    AUDIT = "audit", "監査", "Audit"


class Part(Labelled):
    """RACI: what a role does in an activity."""

    RESPONSIBLE = "responsible", "実施", "Responsible"
    ACCOUNTABLE = "accountable", "説明責任", "Accountable"
    CONSULTED = "consulted", "相談", "Consulted"
    INFORMED = "informed", "通知", "Informed"


class Outcome(Labelled):
    """What became of a decision."""

    OPEN = "open", "未決", "Open"
    DECIDED = "decided", "決定", "Decided"
    DEFERRED = "deferred", "先送り", "Deferred"


class Adoption(Labelled):
    """Whether the model takes a method up."""

    ADOPTED = "adopted", "採用案", "Adopted"
    CONDITIONAL = "conditional", "条件付き", "Under conditions"
    REJECTED = "rejected", "不採用", "Rejected"
    UNDECIDED = "undecided", "未決", "Undecided"


class Approach(Labelled):
    """Ways to provide the platform."""

    STATUS_QUO = "status-quo", "現状維持", "Status quo"
    NEW_BUILD = "new-build", "新規構築", "New build"
    RETROFIT = "retrofit", "既存基盤の機能改修", "Retrofit"
    MODULE = "module", "モジュール追加", "Module added"
    SHARED = "shared", "他基盤の共同利用", "Shared platform of others"
    SAAS = "saas", "サービス利用", "Service"
    POINT_TO_POINT = "point-to-point", "個別連携", "Point to point"
    FEDERATED = "federated", "連邦型", "Federated"


class Fit(Labelled):
    """How a pattern meets a requirement."""

    NATIVE = "native", "標準で満たす", "Native"
    CONFIGURE = "configure", "設定で満たす", "By configuration"
    BUILD = "build", "開発・改修が要る", "To be built"
    UNMET = "unmet", "満たさない", "Unmet"
    INDEPENDENT = "independent", "整備方法によらない", "Independent of the way chosen"
    UNKNOWN = "unknown", "未確認", "Unknown"


class Size(Labelled):
    """A relative rating where no price was quoted."""

    NONE = "none", "なし", "None"
    SMALL = "small", "小", "Small"
    SMALL_MEDIUM = "small-medium", "小〜中", "Small to medium"
    MEDIUM = "medium", "中", "Medium"
    MEDIUM_LARGE = "medium-large", "中〜大", "Medium to large"
    LARGE = "large", "大", "Large"
    UNKNOWN = "unknown", "未確認", "Unknown"


class Level(Labelled):
    """Likelihood or impact of a risk."""

    LOW = "low", "低", "Low"
    MEDIUM = "medium", "中", "Medium"
    HIGH = "high", "高", "High"


class Mark(Labelled):
    """The marks of Japanese comparison tables."""

    DOUBLE = "excellent", "◎", "◎ excellent"
    CIRCLE = "good", "○", "○ good"
    TRIANGLE = "fair", "△", "△ fair"
    CROSS = "poor", "×", "× poor"
    NONE = "not-judged", "—", "— not judged"


class CostPhase(Labelled):
    """When in the life of the platform a cost arises."""

    BUILD = "build", "構築", "Build"
    MIGRATE = "migrate", "移行", "Migrate"
    OPERATE = "operate", "運用", "Operate"
    EXIT = "exit", "終了・移行", "Exit"


class CostItem(Labelled):
    """Cost structure of the guidebook on shared use of area data platforms."""

    CLOUD = "cloud", "クラウドサービス利用料", "Cloud services"
    LABOUR = "labour", "運用保守費用（役務費・SI費）", "Operation and maintenance labour"
    LICENCE = "licence", "アプリライセンス料", "Application licences"
    OTHER = "other", "その他", "Other"


class Tax(Labelled):
    """Whether an amount holds consumption tax."""

    EXCLUDED = "excluded", "税抜", "Tax excluded"
    INCLUDED = "included", "税込", "Tax included"
    EXEMPT = "exempt", "不課税・非課税", "Exempt"
    UNSTATED = "unstated", "税の別不明", "Not stated"


class Direction(Labelled):
    """Which end of a criterion's scale is better."""

    HIGHER = "higher", "大きいほど良い", "Higher is better"
    LOWER = "lower", "小さいほど良い", "Lower is better"


class SharedCost(Labelled):
    """What a cost-sharing scheme divides: the cost categories of the guidebook's schemes."""

    BUILD = "build", "構築費", "Build"
    OPERATION = "operation", "運用保守費", "Operation and maintenance"
    SERVICE = "service", "サービス費", "Services"


class SharingKey(Labelled):
    """Keys by which a cost is shared among participants."""

    EQUAL = "equal", "均等割", "Equal"
    POPULATION = "population", "人口割", "Population"
    DIMINISHING = "diminishing-population", "逓減人口割", "Diminishing population"
    USAGE = "usage", "利用量割", "Usage"
    FISCAL = "fiscal", "財政力割", "Fiscal strength"
    POPULATION_FISCAL = "population-fiscal", "人口×財政力割", "Population × fiscal strength"
    BY_SERVICE = "by-service", "サービス別", "By service"


class OfferAnswer(Labelled):
    """A supplier's answer to one requirement."""

    YES = "yes", "対応", "Yes"
    PLANNED = "planned", "対応予定", "Planned"
    CONFIGURABLE = "configurable", "設定で対応", "Configurable"
    INTEGRATOR = "integrator-builds", "構築事業者が開発", "Integrator builds"
    NO = "no", "非対応", "No"
    UNKNOWN = "unknown", "不明", "Unknown"


class MeetingType(Labelled):
    """Meetings of clauses 4(1), 4(2) and 4(4)."""

    REGULAR = "regular", "定例打合せ", "Regular meeting"
    AD_HOC = "ad-hoc", "随時打合せ", "Ad hoc meeting"
    HEARING = "hearing", "ヒアリング", "Hearing"
    TRAINING = "training", "研修", "Training"
    WORKSHOP = "workshop", "ワークショップ", "Workshop"
    WORKING_GROUP = "working-group", "ワーキンググループ", "Working group"
    COUNCIL = "council", "協議会", "Council"
    VENDOR = "vendor-contact", "事業者との連絡", "Vendor contact"


class DeliveryState(Labelled):
    """States of a deliverable, clause 6."""

    MADE = "made", "作成", "Made"
    SUBMITTED = "submitted", "提出", "Submitted"
    RETURNED = "returned", "修正依頼", "Returned"
    RESUBMITTED = "resubmitted", "再提出", "Resubmitted"
    APPROVED = "approved", "承認", "Approved"


class DueKind(Labelled):
    """How a due date is fixed."""

    ON_DATE = "on-date", "期日", "On a date"
    BUSINESS_DAYS = "business-days-after", "営業日以内", "Business days after"
    CALENDAR_DAYS = "days-after", "日以内", "Days after"
    BEFORE = "before", "事前", "Before"
    IMMEDIATELY = "immediately", "直ちに・遅滞なく", "Immediately"
    YEARS_FROM_NEXT_FISCAL = "years-from-next-fiscal-year", "翌年度から年間", "Years from next FY"
    ALWAYS = "always", "常時", "Always"
    REGULAR = "regular", "定期", "Regularly"


class DueEvent(Labelled):
    """What a due date counts from."""

    CONTRACT = "contract-signed", "契約の日", "Signing of the contract"
    MEETING = "meeting-held", "打合せ", "Meeting"
    WORKSHOP = "workshop-held", "ワークショップ実施", "Workshop"
    WORKING_GROUP = "working-group-held", "ワーキンググループ実施", "Working group"
    COMPLETION = "work-completed", "業務完了", "Completion of the work"
    SUBCONTRACTING = "subcontracting", "再委託", "Subcontracting"
    CHANGE = "change", "変更", "Change"
    INCIDENT = "incident", "事故・損害の発生", "Incident"
    DOUBT = "doubt", "疑義の発生", "Doubt arising"


class Session(Labelled):
    """From which session of a series of meetings a due date counts."""

    EACH = "each", "各回", "Each session"
    LAST = "last", "最終回", "The last session"


class FilingType(Labelled):
    """What the contractor files with the client, clauses 4(4), 6 and 7."""

    MANAGER_NOTICE = "manager-notice", "責任者の選任の通知", "Notice of the person in charge"
    MANAGER_CHANGE = "manager-change", "責任者の変更の承認申請", "Request to change that person"
    SUBCONTRACTING = "subcontracting", "再委託の承認申請", "Request to subcontract"
    INCIDENT = "incident", "事故の報告", "Incident report"
    CONSULTATION = "consultation", "疑義の協議", "Consultation on a doubt"


class FilingPart(Labelled):
    """A place in the form of a filing."""

    PRESENT = "present", "現在の責任者（氏名・所属）", "Person in charge today"
    OFFICE = "office", "所属・役職", "Office"
    CONTACT = "contact", "連絡先（電話・Eメール）", "Telephone and e-mail"
    SUBCONTRACTOR = "subcontractor", "再委託先（名称・所在地・代表者）", "Subcontractor"
    SCOPE = "scope", "業務の範囲", "Part of the work"
    REASON = "reason", "理由", "Why"
    DAY = "day", "選任・変更の日", "Day of the appointment or change"
    PERIOD = "period", "再委託の期間", "Period"
    HANDOVER = "handover", "引継ぎの方法と期間", "How and when the work is handed over"
    DATA = "data", "個人情報・機密情報の取扱いの有無と内容", "Personal or confidential data handled"
    SUPERVISION = "supervision", "受託者による監督の方法", "How we supervise it"
    PLACE = "place", "発生の日時・場所", "When and where"
    FOUND = "found", "発見の日時・経緯", "When and how found"
    EVENT = "event", "事故の内容", "What happened"
    AFFECTED = (
        "affected",
        "影響を受けた者・情報の範囲（件数）",
        "Who and which data are affected, in number",
    )
    BREACH = (
        "breach",
        "個人データの漏えい等に当たるか（報告・通知の要否）",
        "Whether it is a breach of personal data",
    )
    RESPONSE = "response", "応急の対応と現在の状況", "What was done, and how it stands"
    CAUSE = "cause", "原因", "Cause"
    PREVENTION = "prevention", "再発の防止", "How it is prevented"
    CLAUSE = "clause", "疑義のある箇所（条項番号）", "Clause in doubt"
    DOUBT = "doubt", "疑義の内容", "The doubt"
    READING = "reading", "受託者の考えと理由", "How we read it, and why"
    EFFECT = "effect", "業務への影響と、回答を希望する日", "What depends on it; answer wanted by"
    DISCUSSED = "discussed", "協議の日・方法", "Discussed on, how"
    RESULT = "result", "協議の結果", "What was agreed"


class FileFormat(Labelled):
    """Formats that people can edit, clause 5."""

    WORD = "word", "Word", "Word"
    EXCEL = "excel", "Excel", "Excel"
    POWERPOINT = "powerpoint", "PowerPoint", "PowerPoint"


class ExportName(Labelled):
    """What can be made from a model for people to go on with; each has a module in its format."""

    REQUIREMENTS = "requirements-definition", "要件定義書", "Requirements definition"
    WORK_PLAN = "work-plan", "業務計画書", "Work plan"
    MINUTES = "minutes", "打合せ記録", "Minutes of meetings"
    SERVICE_PROPOSAL = "service-proposal", "スマートシティサービス案提案書", "Proposal of services"
    WORKSHOP_REPORT = "workshop-report", "ワークショップ結果報告書", "Workshop report"
    WORKING_GROUP_REPORT = (
        "working-group-report",
        "ワーキンググループ結果報告書",
        "Working group report",
    )
    COMPLETION_REPORT = (
        "completion-report",
        "業務完了報告書兼実績報告書",
        "Report of completion and results",
    )
    COUNCIL_REPORT = "council-report", "協議会報告資料", "Report to the council"
    GOVERNOR_BRIEF = "governor-brief", "知事説明資料", "Brief for the governor"
    SUBSIDY_MATERIAL = "subsidy-material", "補助金申請補助資料", "Material for subsidy applications"
    PLATFORM_FIGURE = "platform-figure", "概要図", "The platform in figures"
    CASE_SURVEY = "case-survey", "全国のサービス事例", "Services elsewhere in Japan"
    PATTERN_COMPARISON = (
        "pattern-comparison",
        "整備パターンの比較",
        "Comparison of the ways to provide the platform",
    )
    COMPARISON = (
        "comparison",
        "整備パターン試算表",
        "Calculation of cost, ranking and shares",
    )
    REQUIREMENT_LIST = "requirement-list", "要件一覧", "List of requirements"
    RESPONSIBILITY_MATRIX = "responsibility-matrix", "責任分界表", "Responsibility matrix"
    DATA_MAP = "data-map", "データマップ", "Data map"
    CALENDAR = "calendar", "契約の期日", "Contract calendar"
    NEUTRALITY_CHECK = "neutrality-check", "中立性点検結果書", "Result of the neutrality check"
    PROGRESS_REPORT = "progress-report", "進捗報告書", "Progress report"
    MANAGER_NOTICE = (
        "manager-notice",
        "受託業務責任者選任通知書",
        "Notice of the person in charge",
    )
    MANAGER_CHANGE = (
        "manager-change",
        "受託業務責任者変更承認申請書",
        "Request to change the person in charge",
    )
    SUBCONTRACTING_REQUEST = (
        "subcontracting-request",
        "再委託承認申請書",
        "Request to approve subcontracting",
    )
    INCIDENT_REPORT = "incident-report", "事故報告書", "Incident report"
    CONSULTATION_SHEET = "consultation-sheet", "疑義協議書", "Consultation on doubts"
    REPORT_TEMPLATE = "report-template", "報告書の雛形", "Template of reports"
    SHEET_TEMPLATE = "sheet-template", "一枚ものの雛形", "Template of single sheets"
    SLIDE_TEMPLATE = "slide-template", "スライドの雛形", "Template of slides"
    WORKBOOK_TEMPLATE = "workbook-template", "ブックの雛形", "Template of workbooks"
    XLSX = "xlsx", "編集用ブック（import xlsx で取り込む）", "Editing workbook (for import xlsx)"
    CSV = "csv", "編集用CSV一式（import csv で取り込む）", "Editing files in CSV (for import csv)"


class Jurisdiction(Labelled):
    """Procurement profile: which rules of neutrality apply."""

    JP_GPA = "jp-gpa", "日本（政府調達協定の対象となり得る）", "Japan, GPA may apply"
    JP_MUNICIPAL = "jp-municipal", "日本（政府調達協定の対象外）", "Japan, below the GPA"
    EU = "eu", "EU", "EU"
    UK = "uk", "英国", "United Kingdom"
