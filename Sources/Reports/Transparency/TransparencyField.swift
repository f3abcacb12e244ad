/// A field of the Algorithmic Transparency Recording Standard. The name is the key: numbers move between versions of the standard.
struct TransparencyField: Sendable {
    /// As the standard's attribute is spelt.
    let key: String
    let name: String
    let tier: String
    /// Its number in version 3.0's template, without the tier.
    let number: String

    init(_ number: String, _ key: String, _ name: String, _ tier: String) {
        self.number = number
        self.key = key
        self.name = name
        self.tier = tier
    }
}

/// A version of the standard, as far as its numbering differs.
package enum TransparencyStandard: String, CaseIterable, Sendable {
    /// The template of 2024: sections of tier 2 count from 1.
    case version3 = "3.0"
    /// Sections of tier 2 stand behind a 2, and those of tier 1 behind a 1.
    case version2 = "2.1"

    /// The number of `field` in this version.
    func number(_ field: TransparencyField) -> String {
        switch self {
        case .version3: field.number
        case .version2: field.tier == TransparencyField.overview ? "1." + field.number : "2." + field.number
        }
    }
}

extension TransparencyField {
    static let overview = "tier 1: overview"
    private static let owner = "tier 2: owner and responsibility"
    private static let rationale = "tier 2: description and rationale"
    private static let process = "tier 2: decision-making process"
    private static let tool = "tier 2: tool specification"
    private static let risks = "tier 2: risks, mitigations and impact assessments"

    /// Every field, in the order of the template. Source: domain.md 5.6.
    static let all: [TransparencyField] = [
        TransparencyField("1", "name", "Name", overview),
        TransparencyField("2", "description", "Description", overview),
        TransparencyField("3", "website", "Website URL", overview),
        TransparencyField("4", "contact_email", "Contact email", overview),
        TransparencyField("1.1", "organisation", "Organisation or department", owner),
        TransparencyField("1.2", "team", "Team", owner),
        TransparencyField("1.3", "senior_responsible_owner", "Senior responsible owner", owner),
        TransparencyField("1.4", "external_supplier_involvement", "Third party involvement", owner),
        TransparencyField("1.4.1", "external_supplier", "Third party", owner),
        TransparencyField("1.4.2", "companies_house_number", "Companies House number", owner),
        TransparencyField("1.4.3", "external_supplier_role", "Third party role", owner),
        TransparencyField("1.4.4", "procurement_procedure_type", "Procurement procedure type", owner),
        TransparencyField("1.4.5", "data_access_terms", "Third party data access terms", owner),
        TransparencyField("2.1", "detailed_description", "Detailed description", rationale),
        TransparencyField("2.2", "scope", "Scope", rationale),
        TransparencyField("2.3", "benefit", "Benefit", rationale),
        TransparencyField("2.4", "previous_process", "Previous process", rationale),
        TransparencyField("2.5", "alternatives_considered", "Alternatives considered", rationale),
        TransparencyField("3.1", "process_integration", "Process integration", process),
        TransparencyField("3.2", "provided_information", "Provided information", process),
        TransparencyField("3.3", "frequency_and_scale", "Frequency and scale of usage", process),
        TransparencyField("3.4", "human_decisions", "Human decisions and review", process),
        TransparencyField("3.5", "required_training", "Required training", process),
        TransparencyField("3.6", "appeals_and_review", "Appeals and review", process),
        TransparencyField("4.1.1", "system_architecture", "System architecture", tool),
        TransparencyField("4.1.2", "phase", "Phase", tool),
        TransparencyField("4.1.3", "maintenance", "Maintenance", tool),
        TransparencyField("4.1.4", "models", "Models", tool),
        TransparencyField("4.2.1", "model_name", "Model name", tool),
        TransparencyField("4.2.2", "model_version", "Model version", tool),
        TransparencyField("4.2.3", "model_task", "Model task", tool),
        TransparencyField("4.2.4", "model_input", "Model input", tool),
        TransparencyField("4.2.5", "model_output", "Model output", tool),
        TransparencyField("4.2.6", "model_architecture", "Model architecture", tool),
        TransparencyField("4.2.7", "model_performance", "Model performance", tool),
        TransparencyField("4.2.8", "datasets", "Datasets", tool),
        TransparencyField("4.2.9", "dataset_purposes", "Dataset purposes", tool),
        TransparencyField("4.3.1", "source_data_name", "Source data name", tool),
        TransparencyField("4.3.2", "data_modality", "Data modality", tool),
        TransparencyField("4.3.3", "data_description", "Data description", tool),
        TransparencyField("4.3.4", "data_quantities", "Data quantities", tool),
        TransparencyField("4.3.5", "sensitive_attributes", "Sensitive attributes", tool),
        TransparencyField(
            "4.3.6", "data_completeness_and_representativeness", "Data completeness and representativeness", tool),
        TransparencyField("4.3.7", "source_data_url", "Source data URL", tool),
        TransparencyField("4.3.8", "data_collection", "Data collection", tool),
        TransparencyField("4.3.9", "data_cleaning", "Data cleaning", tool),
        TransparencyField("4.3.10", "data_sharing_agreements", "Data sharing agreements", tool),
        TransparencyField("4.3.11", "data_access_and_storage", "Data access and storage", tool),
        TransparencyField("5.1", "impact_assessments", "Impact assessments", risks),
        TransparencyField("5.2", "risks_and_mitigations", "Risks and mitigations", risks),
    ]
}
