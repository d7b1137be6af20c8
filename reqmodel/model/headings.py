"""The official headings of business, functional and non-functional requirements.

Source: デジタル・ガバメント推進標準ガイドライン実践ガイドブック 第3編第5章 要件定義 (headings seen);
the eight business headings were seen in a secondary source only. Neither is demanded by the contract.
"""

from reqmodel.model.labelled import Labelled


class BusinessHeading(Labelled):
    """業務要件の8項目."""

    PROCEDURE = "procedure", "業務実施手順", "Business procedures"
    SCALE = "scale", "規模", "Scale"
    TIMING = "timing", "時期・時間", "Timing and hours"
    PLACE = "place", "場所等", "Places and resources"
    INDICATORS = "indicators", "管理すべき指標", "Indicators to manage"
    SYSTEM_SCOPE = "system-scope", "情報システム化の範囲", "Scope of the information system"
    CONTINUITY = "continuity", "業務の継続の方針等", "Policy for business continuity"
    SECURITY = "security", "情報セキュリティ", "Information security"


class FunctionalHeading(Labelled):
    """機能要件の6項目."""

    FUNCTIONS = "functions", "機能に関する事項", "Functions"
    SCREENS = "screens", "画面に関する事項", "Screens"
    REPORTS = "reports", "帳票に関する事項", "Forms and reports"
    FILES = "files", "ファイルに関する事項", "Files"
    DATA = "data", "情報・データに関する事項", "Information and data"
    INTERFACES = "interfaces", "外部インタフェースに関する事項", "External interfaces"


class NonFunctionalHeading(Labelled):
    """非機能要件の17項目."""

    USABILITY = (
        "usability",
        "ユーザビリティ及びアクセシビリティに関する事項",
        "Usability and accessibility",
    )
    ARCHITECTURE = "architecture", "システム方式に関する事項", "System architecture"
    SCALE = "scale", "規模に関する事項", "Scale"
    PERFORMANCE = "performance", "性能に関する事項", "Performance"
    RELIABILITY = "reliability", "信頼性に関する事項", "Reliability"
    EXTENSIBILITY = "extensibility", "拡張性に関する事項", "Extensibility"
    COMPATIBILITY = "compatibility", "上位互換性に関する事項", "Upward compatibility"
    NEUTRALITY = "neutrality", "中立性に関する事項", "Neutrality"
    CONTINUITY = "continuity", "継続性に関する事項", "Continuity"
    SECURITY = "security", "情報セキュリティに関する事項", "Information security"
    ENVIRONMENT = "environment", "情報システム稼働環境に関する事項", "Operating environment"
    TESTING = "testing", "テストに関する事項", "Testing"
    MIGRATION = "migration", "移行に関する事項", "Migration"
    HANDOVER = "handover", "引継ぎに関する事項", "Handover"
    TRAINING = "training", "教育に関する事項", "Training"
    OPERATION = "operation", "運用に関する事項", "Operation"
    MAINTENANCE = "maintenance", "保守に関する事項", "Maintenance"
