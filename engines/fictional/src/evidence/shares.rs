//! Countries, ages and what was done, with how often each occurs. Ours: plausible, and copied from nowhere.

pub(super) const AGES: [(&str, u32); 9] = [
    ("0--8", 5),
    ("9--17", 21),
    ("18--20", 14),
    ("21--23", 13),
    ("24--26", 11),
    ("27--29", 9),
    ("30--38", 16),
    ("39--47", 7),
    ("48+", 4),
];

/// Alpha-2, alpha-3, weight as citizenship, weight as country of exploitation. Namibia is there because `NA` is not "missing".
pub(super) const COUNTRIES: [(&str, &str, u32, u32); 30] = [
    ("BD", "BGD", 14, 5),
    ("NG", "NGA", 12, 6),
    ("UA", "UKR", 10, 7),
    ("PH", "PHL", 9, 5),
    ("CO", "COL", 8, 6),
    ("VN", "VNM", 7, 3),
    ("RO", "ROU", 6, 4),
    ("NP", "NPL", 6, 3),
    ("ET", "ETH", 5, 2),
    ("KH", "KHM", 5, 4),
    ("MX", "MEX", 5, 6),
    ("PE", "PER", 4, 4),
    ("IN", "IND", 4, 6),
    ("MD", "MDA", 4, 2),
    ("BF", "BFA", 3, 2),
    ("NA", "NAM", 3, 3),
    ("LK", "LKA", 3, 1),
    ("KE", "KEN", 3, 3),
    ("VE", "VEN", 3, 2),
    ("ID", "IDN", 3, 3),
    ("SY", "SYR", 2, 1),
    ("GH", "GHA", 2, 2),
    ("AL", "ALB", 2, 1),
    ("DE", "DEU", 1, 6),
    ("IT", "ITA", 1, 8),
    ("AE", "ARE", 0, 8),
    ("MY", "MYS", 0, 8),
    ("SA", "SAU", 0, 6),
    ("GB", "GBR", 1, 5),
    ("ZA", "ZAF", 1, 5),
];

pub(super) const MEANS: [(&str, u32, &str); 17] = [
    ("meansOfControlDebtBondage", 12, "Debt bondage"),
    ("meansOfControlTakesEarnings", 18, "Takes earnings"),
    (
        "meansOfControlRestrictsFinancialAccess",
        9,
        "Restricts financial access",
    ),
    ("meansOfControlThreats", 16, "Threats"),
    ("meansOfControlPsychologicalAbuse", 21, "Psychological abuse"),
    ("meansOfControlPhysicalAbuse", 14, "Physical abuse"),
    ("meansOfControlSexualAbuse", 6, "Sexual abuse"),
    ("meansOfControlFalsePromises", 24, "False promises"),
    ("meansOfControlPsychoactiveSubstances", 4, "Psychoactive substances"),
    ("meansOfControlRestrictsMovement", 19, "Restricts movement"),
    ("meansOfControlRestrictsMedicalCare", 6, "Restricts medical care"),
    ("meansOfControlExcessiveWorkingHours", 17, "Excessive working hours"),
    ("meansOfControlUsesChildren", 2, "Uses children"),
    ("meansOfControlThreatOfLawEnforcement", 5, "Threat of law enforcement"),
    ("meansOfControlWithholdsNecessities", 8, "Withholds necessities"),
    ("meansOfControlWithholdsDocuments", 13, "Withholds documents"),
    ("meansOfControlOther", 4, "Other"),
];

pub(super) const LABOUR: [(&str, u32, &str); 11] = [
    ("typeOfLabourDomesticWork", 24, "Domestic work"),
    ("typeOfLabourConstruction", 20, "Construction"),
    ("typeOfLabourAgriculture", 16, "Agriculture"),
    ("typeOfLabourManufacturing", 12, "Manufacturing"),
    ("typeOfLabourHospitality", 9, "Hospitality"),
    ("typeOfLabourBegging", 5, "Begging"),
    ("typeOfLabourAquafarming", 4, "Aquafarming"),
    ("typeOfLabourMiningOrDrilling", 3, "Mining or drilling"),
    ("typeOfLabourTransportation", 3, "Transportation"),
    ("typeOfLabourPeddling", 2, "Peddling"),
    ("typeOfLabourIllicitActivities", 2, "Illicit activities"),
];

pub(super) const RELATIONS: [(&str, u32, &str); 4] = [
    ("recruiterRelationIntimatePartner", 10, "Intimate partner"),
    ("recruiterRelationFriend", 34, "Friend or acquaintance"),
    ("recruiterRelationFamily", 16, "Family or relative"),
    ("recruiterRelationOther", 40, "Other"),
];
