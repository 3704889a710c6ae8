# state: draft
# Translation of the labels of HTCDS 2.0 (IOM, CC BY 4.0) and CTDC; see data/README.md.

# HTCDS: Organization
htcds-org_Name = সংস্থার নাম
htcds-org_Name-help = সংস্থার নাম।
htcds-org_ShippingCity = ডাক ঠিকানার শহর
htcds-org_ShippingCity-help = সংস্থার প্রধান ডাক ঠিকানার শহর।
htcds-org_ShippingCountry = ডাক ঠিকানার দেশ
htcds-org_ShippingCountry-help = সংস্থার প্রধান ডাক ঠিকানার দেশ।
htcds-org_ShippingState = ডাক ঠিকানার রাজ্য বা প্রদেশ
htcds-org_ShippingState-help = সংস্থার প্রধান ডাক ঠিকানার রাজ্য বা প্রদেশ।
htcds-org_ShippingStreet = ডাক ঠিকানার সড়ক
htcds-org_ShippingStreet-help = সংস্থার প্রধান ডাক ঠিকানার সড়ক।
htcds-org_ShippingPostalCode = ডাক ঠিকানার পোস্ট কোড
htcds-org_ShippingPostalCode-help = সংস্থার প্রধান ডাক ঠিকানার পোস্ট কোড।
htcds-org_ShippingLongitude = দ্রাঘিমাংশ
htcds-org_ShippingLongitude-help = সংস্থার ঠিকানার দ্রাঘিমাংশ ডিগ্রিতে, যেমন 30.5234।
htcds-org_ShippingLatitude = অক্ষাংশ
htcds-org_ShippingLatitude-help = সংস্থার ঠিকানার অক্ষাংশ ডিগ্রিতে, যেমন 50.4501।
htcds-org_Phone = ফোন
htcds-org_Phone-help = সংস্থার প্রধান টেলিফোন নম্বর।
htcds-org_Type = ধরন
htcds-org_Type-help = সংস্থার শ্রেণি।

# HTCDS: Person
htcds-prs_Salutation = সম্ভাষণ
htcds-prs_Salutation-help = ব্যক্তি যেভাবে সম্বোধিত হতে চান, যেমন জনাব বা জনাবা।
htcds-prs_FirstName = প্রথম নাম
htcds-prs_FirstName-help = ব্যক্তির নিজ নাম।
htcds-prs_MiddleName = মধ্য নাম
htcds-prs_MiddleName-help = নিজ নাম ও পদবির মাঝের নাম, থাকলে।
htcds-prs_SecondName = পদবি
htcds-prs_SecondName-help = ব্যক্তির পারিবারিক নাম।
htcds-prs_Birthdate = জন্ম তারিখ
htcds-prs_Birthdate-help = দিন, মাস ও বছর যতটুকু জানা আছে। শুধু বছর হলেও চলবে।
htcds-prs_Gender = লিঙ্গ পরিচয়
htcds-prs_Gender-help = ব্যক্তি পুরুষ, নারী, উভয় বা কোনোটিই নন—তার এই প্রকাশ বা অবস্থা বোঝায়। এতে পুরুষ, নারী বা নন-বাইনারি হওয়ার মানসিক, আচরণগত, সামাজিক ও সাংস্কৃতিক দিক বিবেচনা করা হয় (পুরুষত্ব, নারীত্ব, কোনোটিই নয় বা উভয়ের মিশ্রণ)।
htcds-prs_Deceased = মৃত
htcds-prs_Deceased-help = ব্যক্তি আর জীবিত নেই বলে জানা গেলে তা নির্দেশ করে।
htcds-prs_MaritalStatus = বৈবাহিক অবস্থা
htcds-prs_MaritalStatus-help = ব্যক্তি বিবাহিত কি না এবং তাঁর বর্তমান অবস্থা।
htcds-prs_NumberOfChildren = সন্তানের সংখ্যা
htcds-prs_NumberOfChildren-help = ব্যক্তির কতজন সন্তান আছে।
htcds-prs_PrimaryLanguage = প্রথম ভাষা
htcds-prs_PrimaryLanguage-help = ব্যক্তি যে ভাষায় কথা বলতে পছন্দ করেন।
htcds-prs_SecondaryLanguage = দ্বিতীয় ভাষা
htcds-prs_SecondaryLanguage-help = ব্যক্তি ভালোভাবে বলতে পারেন এমন আরেকটি ভাষা।
htcds-prs_HighestLevelOfEducation = সর্বোচ্চ শিক্ষাগত স্তর
htcds-prs_HighestLevelOfEducation-help = অর্জিত সর্বোচ্চ শিক্ষাগত স্তর।
htcds-prs_Citizenship = নাগরিকত্ব
htcds-prs_Citizenship-help = ব্যক্তি যেসব দেশের নাগরিক, অথবা রাষ্ট্রহীন।
htcds-prs_IdentityNumber = পরিচয়পত্রের নম্বর
htcds-prs_IdentityNumber-help = প্রাসঙ্গিক জাতীয় পরিচয় নম্বর।
htcds-prs_Title = পদ
htcds-prs_Title-help = কোনো সংস্থায় ব্যক্তির পদ।
htcds-prs_Email = ইমেইল
htcds-prs_Email-help = যে ঠিকানায় ব্যক্তিকে নিরাপদে লেখা যায়।
htcds-prs_HomePhone = বাসার ফোন
htcds-prs_HomePhone-help = দেশের কোডসহ। ফোন করা নিরাপদ কি না জিজ্ঞাসা করুন।
htcds-prs_MobilePhone = মোবাইল ফোন
htcds-prs_MobilePhone-help = দেশের কোডসহ। ফোন বা বার্তা নিরাপদ কি না জিজ্ঞাসা করুন।
htcds-prs_MailingCity = ঠিকানার শহর
htcds-prs_MailingCity-help = ডাক ঠিকানার শহর।
htcds-prs_MailingCountry = ঠিকানার দেশ
htcds-prs_MailingCountry-help = ডাক ঠিকানার দেশ।
htcds-prs_MailingState = ঠিকানার রাজ্য বা প্রদেশ
htcds-prs_MailingState-help = ডাক ঠিকানার রাজ্য বা প্রদেশ।
htcds-prs_MailingStreet = ঠিকানার সড়ক
htcds-prs_MailingStreet-help = ডাক ঠিকানার সড়ক।
htcds-prs_MailingPostalCode = ঠিকানার পোস্ট কোড
htcds-prs_MailingPostalCode-help = ডাক ঠিকানার পোস্ট কোড।
htcds-prs_MailingLongitude = ঠিকানার দ্রাঘিমাংশ
htcds-prs_MailingLongitude-help = ঠিকানার দ্রাঘিমাংশ ডিগ্রিতে, যেমন 30.5234।
htcds-prs_MailingLatitude = ঠিকানার অক্ষাংশ
htcds-prs_MailingLatitude-help = ঠিকানার অক্ষাংশ ডিগ্রিতে, যেমন 50.4501।

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = ব্যক্তিগত তথ্য ব্যবস্থাপনায় সম্মতি
htcds-vic_AgreementToManagePersonalData-help = সংস্থা ব্যক্তিগত তথ্য ব্যবস্থাপনা করবে—এতে ব্যক্তি সম্মত কি না। মানদণ্ডে এটি সম্মতি অংশ দিয়ে প্রতিস্থাপিত।
htcds-vic_TraffickingStatus = মানব পাচার সংক্রান্ত অবস্থা
htcds-vic_TraffickingStatus-help = প্রশিক্ষিত ব্যক্তি এ পর্যন্ত যা নির্ধারণ করেছেন।
htcds-vic_TraffickingStatusDecisionMakingOrg = অবস্থা নির্ধারণকারী প্রতিষ্ঠান
htcds-vic_TraffickingStatusDecisionMakingOrg-help = যে ধরনের প্রতিষ্ঠান অবস্থা নির্ধারণ করেছে।
htcds-vic_RelationshipToTrafficker = পাচারকারীর সঙ্গে সম্পর্ক
htcds-vic_RelationshipToTrafficker-help = শোষণকারীদের সঙ্গে ব্যক্তির পরিচয় ছিল কি না এবং কীভাবে।
htcds-vic_AgeWhenTrafficked = পাচারের সময় বয়স
htcds-vic_AgeWhenTrafficked-help = ব্যক্তি প্রথমবার পাচারের শিকার হওয়ার সময় তাঁর বয়স (বছরে)।
htcds-vic_RecruitmentWebsitesAndApps = সংগ্রহে ব্যবহৃত ওয়েবসাইট ও অ্যাপ
htcds-vic_RecruitmentWebsitesAndApps-help = সম্ভাব্য ভুক্তভোগী খুঁজতে অপরাধীরা যেসব প্রযুক্তি প্ল্যাটফর্ম ব্যবহার করেছে।
htcds-vic_MethodOfRecruitment = সংগ্রহের পদ্ধতি
htcds-vic_MethodOfRecruitment-help = প্রথম যোগাযোগ কোথায় বা কার মাধ্যমে হয়েছিল।
htcds-vic_LocationOfRecruitment = সংগ্রহের স্থান
htcds-vic_LocationOfRecruitment-help = যে স্থান বা প্রতিষ্ঠানে সংগ্রহ করা হয়েছিল।
htcds-vic_MethodsOfControl = নিয়ন্ত্রণের উপায়
htcds-vic_MethodsOfControl-help = যেসব উপায়ে ব্যক্তিকে ওই অবস্থায় রাখা হয়েছিল। প্রযোজ্য সব বেছে নিন।
htcds-vic_TypeOfExploitation = শোষণের ধরন
htcds-vic_TypeOfExploitation-help = যে উদ্দেশ্যে ব্যক্তিকে শোষণ করা হয়েছিল। প্রযোজ্য সব বেছে নিন।
htcds-vic_ForcedLabourIndustry = জোরপূর্বক শ্রমের খাত
htcds-vic_ForcedLabourIndustry-help = কাজের অর্থনৈতিক খাত, ISIC Rev. 4-এর বিভাগ অনুযায়ী।
htcds-vic_TypeOfSexExploitation = যৌন শোষণের ধরন
htcds-vic_TypeOfSexExploitation-help = যৌন শোষণের রূপ। প্রযোজ্য সব বেছে নিন।
htcds-vic_LocationOfExploitation = শোষণের স্থান
htcds-vic_LocationOfExploitation-help = যে স্থান বা প্রতিষ্ঠানে শোষণ ঘটেছে।
htcds-vic_ExploitationWebsitesAndApps = শোষণে ব্যবহৃত ওয়েবসাইট ও অ্যাপ
htcds-vic_ExploitationWebsitesAndApps-help = সম্ভাব্য ভুক্তভোগীদের শোষণে ব্যবহৃত প্রযুক্তি প্ল্যাটফর্ম।
htcds-vic_Vulnerabilities = ঝুঁকির কারণ
htcds-vic_Vulnerabilities-help = মানদণ্ডে এটি মূল্যায়ন ও পরিকল্পনা দিয়ে প্রতিস্থাপিত।
htcds-vic_DetailsOfVulnerabilities = ঝুঁকির কারণের বিবরণ
htcds-vic_DetailsOfVulnerabilities-help = মানদণ্ডে এটি মূল্যায়ন ও পরিকল্পনা দিয়ে প্রতিস্থাপিত।

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = প্রক্রিয়ায় ভূমিকা
htcds-per_RoleInProcess-help = এই ব্যক্তির ভূমিকা কী ছিল। প্রযোজ্য সব বেছে নিন।
htcds-per_RoleDetails = ভূমিকার বিবরণ
htcds-per_RoleDetails-help = ভূমিকার বিস্তারিত বর্ণনা।
htcds-per_Organisation = সংস্থা
htcds-per_Organisation-help = এই ব্যক্তি যে সংস্থার হয়ে কাজ করেছেন, যদি থাকে।

# HTCDS: Case
htcds-cas_Status = অবস্থা
htcds-cas_Status-help = কেসের কাজ কোন পর্যায়ে আছে।
htcds-cas_ReasonForCaseClosure = কেস বন্ধ করার কারণ
htcds-cas_ReasonForCaseClosure-help = কেস কেন বন্ধ করা হয়েছে।
htcds-cas_CaseOwner = কেসের দায়িত্বপ্রাপ্ত
htcds-cas_CaseOwner-help = যে কেস কর্মী কেসটি তৈরি করেছেন বা পরিচালনা করছেন।

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = প্রেরক সংস্থা
htcds-cas_ReferringOrganisation-help = যে সংস্থা কেসটি পাঠাচ্ছে।
htcds-cas_IncomingReferralDate = আগত রেফারেলের তারিখ
htcds-cas_IncomingReferralDate-help = অন্য সংস্থার পাঠানো কেস গ্রহণের তারিখ।
htcds-cas_ReferringPrimaryCaseWorker = প্রেরক প্রধান কেস কর্মী
htcds-cas_ReferringPrimaryCaseWorker-help = প্রেরক সংস্থার প্রধান কেস কর্মী।
htcds-cas_ReasonForIncomingReferral = আগত রেফারেলের কারণ
htcds-cas_ReasonForIncomingReferral-help = কেসটি কেন এই সংস্থায় পাঠানো হয়েছে।
htcds-cas_IncomingReferralDetails = আগত রেফারেলের বিবরণ
htcds-cas_IncomingReferralDetails-help = আগত রেফারেলের বিস্তারিত তথ্য, বিশেষ ব্যবস্থা ও যাতায়াত ও অন্যান্য আয়োজনসহ।
htcds-cas_ReferredOrganisation = প্রাপক সংস্থা
htcds-cas_ReferredOrganisation-help = যে সংস্থা পাঠানো কেসটি গ্রহণ করছে।
htcds-cas_ReferredPrimaryCaseWorker = প্রাপক প্রধান কেস কর্মী
htcds-cas_ReferredPrimaryCaseWorker-help = প্রাপক সংস্থার প্রধান কেস কর্মী।
htcds-cas_ReasonForOutgoingReferral = প্রেরিত রেফারেলের কারণ
htcds-cas_ReasonForOutgoingReferral-help = কেসটি কেন অন্য সংস্থায় পাঠানো হচ্ছে।
htcds-cas_OutgoingReferralDate = প্রেরিত রেফারেলের তারিখ
htcds-cas_OutgoingReferralDate-help = সংস্থা যে তারিখে কেসটি অন্য সংস্থায় পাঠিয়েছে।
htcds-cas_OutgoingReferralDetails = প্রেরিত রেফারেলের বিবরণ
htcds-cas_OutgoingReferralDetails-help = প্রেরিত রেফারেলের বিস্তারিত তথ্য, বিশেষ ব্যবস্থা ও যাতায়াত ও অন্যান্য আয়োজনসহ।

# HTCDS: Case Comment
htcds-cco_CaseComment = কেস মন্তব্য
htcds-cco_CaseComment-help = কেস সম্পর্কে কেস কর্মীর আনুষ্ঠানিক হালনাগাদ।

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = দ্রাঘিমাংশ
htcds-hte_Longitude-help = স্থানের দ্রাঘিমাংশ ডিগ্রিতে, যেমন 30.5234।
htcds-hte_Latitude = অক্ষাংশ
htcds-hte_Latitude-help = স্থানের অক্ষাংশ ডিগ্রিতে, যেমন 50.4501।
htcds-hte_City = শহর
htcds-hte_City-help = যে শহর বা গ্রামে এটি ঘটেছে।
htcds-hte_Country = দেশ
htcds-hte_Country-help = যে দেশে এটি ঘটেছে।
htcds-hte_State = রাজ্য বা প্রদেশ
htcds-hte_State-help = যে রাজ্য বা প্রদেশে এটি ঘটেছে।
htcds-hte_Street = সড়ক
htcds-hte_Street-help = যে সড়কে এটি ঘটেছে।
htcds-hte_PostalCode = পোস্ট কোড
htcds-hte_PostalCode-help = যে স্থানে এটি ঘটেছে তার পোস্ট কোড।
htcds-hte_Date = তারিখ
htcds-hte_Date-help = দিন, মাস ও বছর যতটুকু জানা আছে। শুধু বছর হলেও চলবে।
htcds-hte_Type = ধরন
htcds-hte_Type-help = এটি সংগ্রহ, ট্রানজিট না শোষণ ছিল।
htcds-hte_Description = বর্ণনা
htcds-hte_Description-help = কী ঘটেছিল, সম্ভব হলে ব্যক্তির নিজের ভাষায়।

# HTCDS: Support Plan
htcds-spl_Objectives = উদ্দেশ্য
htcds-spl_Objectives-help = পরিকল্পনার লক্ষ্য বা উদ্দেশ্য।
htcds-spl_ActionPlan = কর্মপরিকল্পনা
htcds-spl_ActionPlan-help = পরিকল্পনা বাস্তবায়নে প্রয়োজনীয় কাজের বর্ণনা।
htcds-spl_PlannedEndDate = পরিকল্পিত সমাপ্তির তারিখ
htcds-spl_PlannedEndDate-help = পরিকল্পনা কখন শেষ হওয়ার কথা।
htcds-spl_ActualEndDate = প্রকৃত সমাপ্তির তারিখ
htcds-spl_ActualEndDate-help = পরিকল্পনা কখন সম্পন্ন বা শেষ হয়েছে।
htcds-spl_Type = ধরন
htcds-spl_Type-help = সহায়তা পরিকল্পনার ধরন।

# HTCDS: Consent
htcds-con_Consent = সম্মতি
htcds-con_Consent-help = সম্মতি বিষয়ে নির্দেশনা: ব্যক্তি কি সাক্ষাৎকারে সম্মত? তাঁকে কি সাক্ষাৎকারের উদ্দেশ্য জানানো হয়েছে? সংগৃহীত তথ্যের প্রকৃত ও সম্ভাব্য ব্যবহার কি জানানো হয়েছে? গবেষণায় পরিচয়হীন তথ্যের ব্যবহার কি জানানো হয়েছে? যেকোনো সময় নিজের তথ্য চাওয়ার অধিকার আছে—তা কি জানানো হয়েছে? তথ্য কতদিন রাখা হবে তা কি জানানো হয়েছে? সম্মতি প্রত্যাহারের প্রক্রিয়া কি জানানো হয়েছে?

# HTCDS: codes of org_Type
htcds-org_Type-NGO = এনজিও
htcds-org_Type-LawEnforcement = আইন প্রয়োগকারী সংস্থা
htcds-org_Type-HealthServiceOrganisation = স্বাস্থ্যসেবা প্রতিষ্ঠান
htcds-org_Type-CentralGovernmentOrganisation = কেন্দ্রীয় সরকারি প্রতিষ্ঠান
htcds-org_Type-LocalGovernmentOrganisation = স্থানীয় সরকারি প্রতিষ্ঠান
htcds-org_Type-ImmigrationService = অভিবাসন পরিষেবা
htcds-org_Type-LegalService = আইনি পরিষেবা
htcds-org_Type-CorporateBusiness = ব্যবসা প্রতিষ্ঠান
htcds-org_Type-SchoolOrCollege = স্কুল বা কলেজ

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = নারী
htcds-prs_Gender-Masculine = পুরুষ
htcds-prs_Gender-TransgenderFeminine = ট্রান্সজেন্ডার নারী
htcds-prs_Gender-TransgenderMasculine = ট্রান্সজেন্ডার পুরুষ
htcds-prs_Gender-NonConforming = প্রচলিত লিঙ্গ পরিচয়ের বাইরে
htcds-prs_Gender-NonSpecifiedUnknown = অনির্দিষ্ট/অজানা

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = অবিবাহিত
htcds-prs_MaritalStatus-Married = বিবাহিত
htcds-prs_MaritalStatus-Widowed = বিধবা বা বিপত্নীক
htcds-prs_MaritalStatus-Divorced = তালাকপ্রাপ্ত
htcds-prs_MaritalStatus-Separated = পৃথক বসবাসরত
htcds-prs_MaritalStatus-RegisteredPartnership = নিবন্ধিত অংশীদারত্ব

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = প্রাক-শৈশব শিক্ষা
htcds-prs_HighestLevelOfEducation-PrimaryEducation = প্রাথমিক শিক্ষা
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = নিম্ন মাধ্যমিক শিক্ষা
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = উচ্চ মাধ্যমিক শিক্ষা
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = মাধ্যমিকের পরের, উচ্চশিক্ষার নিচের শিক্ষা
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = স্বল্পমেয়াদি উচ্চশিক্ষা
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = স্নাতক বা সমমান
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = স্নাতকোত্তর বা সমমান
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = ডক্টরেট বা সমমান

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = পাচারের সম্ভাব্য ভুক্তভোগী
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = পাচারের প্রকৃত ভুক্তভোগী
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = পাচারের ভুক্তভোগী নন

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = পুলিশ
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = এনজিও
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = আদালত বা প্রসিকিউশন
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = পুলিশ ছাড়া অন্য সরকারি প্রতিষ্ঠান
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = অন্যান্য

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = পারিবারিক
htcds-vic_RelationshipToTrafficker-Acquainted = পরিচিত
htcds-vic_RelationshipToTrafficker-Unaquainted = অপরিচিত

# HTCDS: codes of vic_RecruitmentWebsitesAndApps
htcds-vic_RecruitmentWebsitesAndApps-Facebook = ফেসবুক
htcds-vic_RecruitmentWebsitesAndApps-Instagram = ইনস্টাগ্রাম
htcds-vic_RecruitmentWebsitesAndApps-WhatsApp = হোয়াটসঅ্যাপ
htcds-vic_RecruitmentWebsitesAndApps-Telegram = টেলিগ্রাম
htcds-vic_RecruitmentWebsitesAndApps-FacebookMessenger = ফেসবুক মেসেঞ্জার
htcds-vic_RecruitmentWebsitesAndApps-Viber = ভাইবার
htcds-vic_RecruitmentWebsitesAndApps-SnapChat = স্ন্যাপচ্যাট
htcds-vic_RecruitmentWebsitesAndApps-Line = লাইন
htcds-vic_RecruitmentWebsitesAndApps-4Sale = 4Sale
htcds-vic_RecruitmentWebsitesAndApps-WeChat = উইচ্যাট
htcds-vic_RecruitmentWebsitesAndApps-QQ = কিউকিউ
htcds-vic_RecruitmentWebsitesAndApps-QZone = কিউজোন
htcds-vic_RecruitmentWebsitesAndApps-TikTok = টিকটক
htcds-vic_RecruitmentWebsitesAndApps-Twitter = টুইটার
htcds-vic_RecruitmentWebsitesAndApps-Other = অন্যান্য

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = ব্যবসার স্থানে
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = শিক্ষা প্রতিষ্ঠানে
htcds-vic_MethodOfRecruitment-AtWork = কর্মস্থলে
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = অনলাইন সামাজিক যোগাযোগমাধ্যমে
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = অনলাইন বিজ্ঞাপনের মাধ্যমে
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = টেলিভিশন বিজ্ঞাপনের মাধ্যমে
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = সংবাদপত্রের বিজ্ঞাপনের মাধ্যমে
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = পরিবার বা পারিবারিক অনুষ্ঠানের মাধ্যমে
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = বন্ধু বা সামাজিক অনুষ্ঠানের মাধ্যমে
htcds-vic_MethodOfRecruitment-Other = অন্যান্য

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = শারীরিক ক্ষতির হুমকি
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = আইন প্রয়োগকারী সংস্থার ভয় দেখানো
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = সন্তান বা পরিবারকে হুমকি
htcds-vic_MethodsOfControl-DebtBondage = ঋণ-দাসত্ব
htcds-vic_MethodsOfControl-FalsePromises = মিথ্যা প্রতিশ্রুতি
htcds-vic_MethodsOfControl-PhysicalAbuse = শারীরিক নির্যাতন
htcds-vic_MethodsOfControl-SexualAbuse = যৌন নির্যাতন
htcds-vic_MethodsOfControl-TakesEarnings = উপার্জন নিয়ে নেওয়া
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = অর্থ ব্যবহারে বাধা
htcds-vic_MethodsOfControl-RestrictsMedicalCare = চিকিৎসায় বাধা
htcds-vic_MethodsOfControl-WithholdsNecessities = প্রয়োজনীয় জিনিস থেকে বঞ্চিত রাখা
htcds-vic_MethodsOfControl-PsychologicalAbuse = মানসিক নির্যাতন
htcds-vic_MethodsOfControl-PsychoactiveSubstance = মাদক বা নেশাজাতীয় দ্রব্য
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = অতিরিক্ত কর্মঘণ্টা
htcds-vic_MethodsOfControl-WithholdsDocuments = কাগজপত্র আটকে রাখা
htcds-vic_MethodsOfControl-Other = অন্যান্য
htcds-vic_MethodsOfControl-RestrictsMovement = চলাফেরায় বাধা

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = জোরপূর্বক শ্রম
htcds-vic_TypeOfExploitation-SexualExploitation = যৌন শোষণ
htcds-vic_TypeOfExploitation-ChildLabour = শিশুশ্রম
htcds-vic_TypeOfExploitation-ForcedMarriage = জোরপূর্বক বিবাহ
htcds-vic_TypeOfExploitation-Servitude = দাসত্ব
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = জোরপূর্বক সামরিক কাজ (অরাষ্ট্রীয় পক্ষের দ্বারা)
htcds-vic_TypeOfExploitation-OrganRemoval = অঙ্গ অপসারণ
htcds-vic_TypeOfExploitation-ForcedBegging = জোরপূর্বক ভিক্ষাবৃত্তি
htcds-vic_TypeOfExploitation-ForcedAdoption = জোরপূর্বক দত্তক
htcds-vic_TypeOfExploitation-Surrogacy = সারোগেসি
htcds-vic_TypeOfExploitation-Other = অন্যান্য

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = কৃষি, বনায়ন ও মৎস্য
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = খনি ও পাথর উত্তোলন
htcds-vic_ForcedLabourIndustry-C_Manufacturing = উৎপাদন শিল্প
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = বিদ্যুৎ, গ্যাস, বাষ্প ও শীতাতপ সরবরাহ
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = পানি সরবরাহ; পয়োনিষ্কাশন, বর্জ্য ব্যবস্থাপনা ও পরিশোধন
htcds-vic_ForcedLabourIndustry-F_Construction = নির্মাণ
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = পাইকারি ও খুচরা বাণিজ্য; মোটরযান ও মোটরসাইকেল মেরামত
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = পরিবহন ও গুদামজাতকরণ
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = আবাসন ও খাদ্য পরিষেবা
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = তথ্য ও যোগাযোগ
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = আর্থিক ও বীমা কার্যক্রম
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = আবাসন ব্যবসা
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = পেশাগত, বৈজ্ঞানিক ও কারিগরি কার্যক্রম
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = প্রশাসনিক ও সহায়ক পরিষেবা
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = জনপ্রশাসন ও প্রতিরক্ষা; বাধ্যতামূলক সামাজিক নিরাপত্তা
htcds-vic_ForcedLabourIndustry-P_Education = শিক্ষা
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = মানব স্বাস্থ্য ও সমাজকর্ম
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = শিল্পকলা, বিনোদন ও অবকাশ
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = অন্যান্য পরিষেবা
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = নিয়োগকর্তা হিসেবে পরিবারের কার্যক্রম; নিজস্ব ব্যবহারে পণ্য ও সেবা উৎপাদন
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = আন্তর্জাতিক সংস্থার কার্যক্রম

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = যৌন ব্যবসা
htcds-vic_TypeOfSexExploitation-Pornography = পর্নোগ্রাফি
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = দূর থেকে সরাসরি যোগাযোগের পরিষেবা
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = ব্যক্তিগত যৌন পরিষেবা

# HTCDS: codes of vic_ExploitationWebsitesAndApps
htcds-vic_ExploitationWebsitesAndApps-Facebook = ফেসবুক
htcds-vic_ExploitationWebsitesAndApps-Instagram = ইনস্টাগ্রাম
htcds-vic_ExploitationWebsitesAndApps-WhatsApp = হোয়াটসঅ্যাপ
htcds-vic_ExploitationWebsitesAndApps-Telegram = টেলিগ্রাম
htcds-vic_ExploitationWebsitesAndApps-FacebookMessenger = ফেসবুক মেসেঞ্জার
htcds-vic_ExploitationWebsitesAndApps-Viber = ভাইবার
htcds-vic_ExploitationWebsitesAndApps-SnapChat = স্ন্যাপচ্যাট
htcds-vic_ExploitationWebsitesAndApps-Line = লাইন
htcds-vic_ExploitationWebsitesAndApps-4Sale = 4Sale
htcds-vic_ExploitationWebsitesAndApps-WeChat = উইচ্যাট
htcds-vic_ExploitationWebsitesAndApps-QQ = কিউকিউ
htcds-vic_ExploitationWebsitesAndApps-QZone = কিউজোন
htcds-vic_ExploitationWebsitesAndApps-TikTok = টিকটক
htcds-vic_ExploitationWebsitesAndApps-Twitter = টুইটার
htcds-vic_ExploitationWebsitesAndApps-Other = অন্যান্য

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = আসক্তি
htcds-vic_Vulnerabilities-SocialGroup = সামাজিক গোষ্ঠী
htcds-vic_Vulnerabilities-Discrimination = বৈষম্য
htcds-vic_Vulnerabilities-Poverty = দারিদ্র্য
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = প্রতিবন্ধিতা ও শারীরিক স্বাস্থ্য
htcds-vic_Vulnerabilities-MentalHealth = মানসিক স্বাস্থ্য
htcds-vic_Vulnerabilities-Migration = অভিবাসন
htcds-vic_Vulnerabilities-Homelessness = গৃহহীনতা
htcds-vic_Vulnerabilities-AbuseSocialMedia = নির্যাতন – সামাজিক মাধ্যম
htcds-vic_Vulnerabilities-AbusePhysical = নির্যাতন – শারীরিক
htcds-vic_Vulnerabilities-Education = শিক্ষা
htcds-vic_Vulnerabilities-WorkEnvironment = কর্মপরিবেশ

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = ভ্রমণসঙ্গী
htcds-per_RoleInProcess-Transporter = পরিবহনকারী
htcds-per_RoleInProcess-RecruiterOrIntermediary = সংগ্রহকারী বা মধ্যস্থতাকারী
htcds-per_RoleInProcess-BrokerTravelAgent = দালাল বা ট্রাভেল এজেন্ট
htcds-per_RoleInProcess-TransferredIndividual = ব্যক্তিকে হস্তান্তর করেছে
htcds-per_RoleInProcess-HarbouredIndividual = ব্যক্তিকে লুকিয়ে বা আশ্রয়ে রেখেছে
htcds-per_RoleInProcess-SoldIndividual = ব্যক্তিকে বিক্রি করেছে
htcds-per_RoleInProcess-BoughtIndividual = ব্যক্তিকে কিনেছে
htcds-per_RoleInProcess-ReceivedIndividual = ব্যক্তিকে গ্রহণ করেছে
htcds-per_RoleInProcess-ControlledIndividual = ব্যক্তিকে নিয়ন্ত্রণ করেছে
htcds-per_RoleInProcess-Smuggler = অভিবাসী চোরাচালানকারী
htcds-per_RoleInProcess-Abuser = নির্যাতনকারী
htcds-per_RoleInProcess-Kidnapper = অপহরণকারী
htcds-per_RoleInProcess-Exploiter = শোষণকারী
htcds-per_RoleInProcess-Other = অন্যান্য

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = সক্রিয়
htcds-cas_Status-FollowUp = ফলো-আপ চলছে
htcds-cas_Status-Closed = বন্ধ
htcds-cas_Status-ClosedReferred = রেফারেলের পর বন্ধ

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = অতিরিক্ত সেবা প্রয়োজন
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = অভিবাসন বা স্থান পরিবর্তন
htcds-cas_ReasonForIncomingReferral-Other = অন্যান্য

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = অতিরিক্ত সেবা প্রয়োজন
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = অভিবাসন বা স্থান পরিবর্তন
htcds-cas_ReasonForOutgoingReferral-Other = অন্যান্য

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = সংগ্রহ
htcds-hte_Type-Transit = ট্রানজিট
htcds-hte_Type-Exploitation = শোষণ

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = শিক্ষা
htcds-spl_Type-Financial = আর্থিক
htcds-spl_Type-Health = স্বাস্থ্য
htcds-spl_Type-LabourExploitationRehabilitation = শ্রম শোষণ থেকে পুনর্বাসন
htcds-spl_Type-Legal = আইনি
htcds-spl_Type-Livelihood = জীবিকা
htcds-spl_Type-RightsBasedTraining = অধিকারভিত্তিক প্রশিক্ষণ
htcds-spl_Type-SexualExploitationRehabilitation = যৌন শোষণ থেকে পুনর্বাসন
htcds-spl_Type-SocialCare = সামাজিক সেবা

# Sections
htcds-section-organization = সংস্থা
htcds-section-person = ব্যক্তি
htcds-section-victim = কী ঘটেছিল
htcds-section-perpetrator = অন্যদের ভূমিকা
htcds-section-case = কেস
htcds-section-referral = রেফারেল
htcds-section-comment = মন্তব্য
htcds-section-event = অতীতের ঘটনা
htcds-section-support-plan = সহায়তা পরিকল্পনা
htcds-section-consent = সম্মতি

# Answers that are not known
standards-not-known-unknown = জানা নেই
standards-not-known-not-asked = জিজ্ঞাসা করা হয়নি
standards-not-known-declined = বলতে চান না
standards-not-known-not-applicable = প্রযোজ্য নয়
standards-not-known-missing = তথ্য নেই
standards-yes = হ্যাঁ
standards-no = না
standards-place-stateless = রাষ্ট্রহীন
standards-place-unknown = দেশ অজানা
standards-place-suppressed = দেশ দেখানো হয়নি

# Ages
standards-age-0 = ০ থেকে ৮
standards-age-9 = ৯ থেকে ১৭
standards-age-18 = ১৮ থেকে ২০
standards-age-21 = ২১ থেকে ২৩
standards-age-24 = ২৪ থেকে ২৬
standards-age-27 = ২৭ থেকে ২৯
standards-age-30 = ৩০ থেকে ৩৮
standards-age-39 = ৩৯ থেকে ৪৭
standards-age-48 = ৪৮ ও তার বেশি

# What is wrong with an answer
standards-problem-flag = হ্যাঁ বা না প্রত্যাশিত
standards-problem-code = এটি তালিকায় নেই
standards-problem-one-code = শুধু একটি বেছে নিন
standards-problem-category = এটি এই কলামের কোনো শ্রেণি নয়
standards-problem-country = দেশ প্রত্যাশিত: ISO 3166-1 কোড বা নাম
standards-problem-country-retired = এই দেশের কোড আর ব্যবহৃত হয় না। বর্তমান দেশ বেছে নিন
standards-note-country-retired = দেশের কোডটি আর ব্যবহৃত হয় না
standards-problem-language = ভাষা প্রত্যাশিত: ISO 639 কোড বা নাম
standards-problem-date = তারিখ প্রত্যাশিত, যেমন 2001-05-07, 2001-05 বা 2001
standards-problem-date-order = দিন ও মাস দুভাবে পড়া যায়: বছর, মাস, দিন লিখুন, যেমন 2001-05-07
standards-problem-date-year = ১৯০০ থেকে ২১৯৯-এর মধ্যে বছর প্রত্যাশিত
standards-problem-year = বছর প্রত্যাশিত, যেমন 2018
standards-problem-age-band = বয়সের শ্রেণি প্রত্যাশিত, যেমন 18--20
standards-problem-duration = মাসে সময়কাল প্রত্যাশিত, যেমন 13--24
standards-problem-number = 0 থেকে { $limit } পর্যন্ত পূর্ণসংখ্যা প্রত্যাশিত
standards-problem-coordinate = -{ $limit } থেকে { $limit } ডিগ্রি প্রত্যাশিত, যেমন 30.5234
standards-problem-phone = টেলিফোন নম্বর প্রত্যাশিত, যেমন +380441234567
standards-problem-email = ইমেইল ঠিকানা প্রত্যাশিত, যেমন name@example.org
standards-problem-too-long = { $limit } অক্ষরের বেশি

# CTDC: groups and categories
ctdc-group-means = নিয়ন্ত্রণের উপায়
ctdc-group-exploitation = শোষণের ধরন
ctdc-group-labour = শ্রমের খাত
ctdc-group-sex = যৌন শোষণের ধরন
ctdc-group-recruiter = সংগ্রহকারীর সঙ্গে সম্পর্ক
ctdc-source-case-management = কেস ব্যবস্থাপনা
ctdc-source-hotline = হটলাইন
ctdc-gender-female = নারী
ctdc-gender-male = পুরুষ
ctdc-gender-trans = ট্রান্সজেন্ডার বা প্রচলিত লিঙ্গ পরিচয়ের বাইরে
ctdc-majority-adult = প্রাপ্তবয়স্ক
ctdc-majority-minor = অপ্রাপ্তবয়স্ক
ctdc-duration-0 = ১ বছর পর্যন্ত
ctdc-duration-13 = ১ থেকে ২ বছর
ctdc-duration-25 = ২ বছরের বেশি

# CTDC: columns
ctdc-yearOfRegistration = নিবন্ধনের বছর
ctdc-Datasource = তথ্যের উৎস
ctdc-gender = লিঙ্গ পরিচয়
ctdc-ageBroad = নিবন্ধনের সময় বয়স
ctdc-majorityStatus = নিবন্ধনের সময় প্রাপ্তবয়স্ক না অপ্রাপ্তবয়স্ক
ctdc-majorityStatusAtExploit = শোষণ শুরুর সময় প্রাপ্তবয়স্ক না অপ্রাপ্তবয়স্ক
ctdc-majorityEntry = পাচারে প্রবেশের সময় প্রাপ্তবয়স্ক না অপ্রাপ্তবয়স্ক
ctdc-citizenship = নাগরিকত্ব
ctdc-meansOfControlDebtBondage = ঋণ-দাসত্ব
ctdc-meansOfControlTakesEarnings = উপার্জন নিয়ে নেওয়া
ctdc-meansOfControlRestrictsFinancialAccess = অর্থ ব্যবহারে বাধা
ctdc-meansOfControlThreats = হুমকি
ctdc-meansOfControlPsychologicalAbuse = মানসিক নির্যাতন
ctdc-meansOfControlPhysicalAbuse = শারীরিক নির্যাতন
ctdc-meansOfControlSexualAbuse = যৌন নির্যাতন
ctdc-meansOfControlFalsePromises = মিথ্যা প্রতিশ্রুতি
ctdc-meansOfControlPsychoactiveSubstances = মাদক বা নেশাজাতীয় দ্রব্য
ctdc-meansOfControlRestrictsMovement = চলাফেরায় বাধা
ctdc-meansOfControlRestrictsMedicalCare = চিকিৎসায় বাধা
ctdc-meansOfControlExcessiveWorkingHours = অতিরিক্ত কর্মঘণ্টা
ctdc-meansOfControlUsesChildren = সন্তানের মাধ্যমে চাপ
ctdc-meansOfControlThreatOfLawEnforcement = আইন প্রয়োগকারী সংস্থার ভয় দেখানো
ctdc-meansOfControlWithholdsNecessities = প্রয়োজনীয় জিনিস থেকে বঞ্চিত রাখা
ctdc-meansOfControlWithholdsDocuments = কাগজপত্র আটকে রাখা
ctdc-meansOfControlOther = অন্যান্য উপায়
ctdc-meansOfControlNotSpecified = উপায় অনির্দিষ্ট
ctdc-meansOfControlConcatenated = নিয়ন্ত্রণের উপায় (তালিকা)
ctdc-isForcedLabour = জোরপূর্বক শ্রম
ctdc-isSexualExploit = যৌন শোষণ
ctdc-isOtherExploit = অন্যান্য শোষণ
ctdc-isSexAndLabour = যৌন শোষণ ও জোরপূর্বক শ্রম
ctdc-isForcedMarriage = জোরপূর্বক বিবাহ
ctdc-isForcedMilitary = জোরপূর্বক সামরিক কাজ
ctdc-isOrganRemoval = অঙ্গ অপসারণ
ctdc-isSlaveryAndPractices = দাসপ্রথা ও অনুরূপ রীতি
ctdc-typeOfExploitConcatenated = শোষণের ধরন (তালিকা)
ctdc-typeOfLabourAgriculture = কৃষি
ctdc-typeOfLabourAquafarming = মৎস্য চাষ
ctdc-typeOfLabourBegging = ভিক্ষাবৃত্তি
ctdc-typeOfLabourConstruction = নির্মাণ
ctdc-typeOfLabourDomesticWork = গৃহকর্ম
ctdc-typeOfLabourHospitality = আতিথেয়তা
ctdc-typeOfLabourIllicitActivities = অবৈধ কার্যক্রম
ctdc-typeOfLabourManufacturing = উৎপাদন শিল্প
ctdc-typeOfLabourMiningOrDrilling = খনি বা খনন
ctdc-typeOfLabourPeddling = ফেরি করে বিক্রি
ctdc-typeOfLabourTransportation = পরিবহন
ctdc-typeOfLabourOther = অন্যান্য শ্রম
ctdc-typeOfLabourNotSpecified = শ্রম অনির্দিষ্ট
ctdc-typeOfLabourConcatenated = শ্রমের ধরন (তালিকা)
ctdc-typeOfSexProstitution = যৌন ব্যবসা
ctdc-typeOfSexPornography = পর্নোগ্রাফি
ctdc-typeOfSexRemoteInteractiveServices = দূর থেকে সরাসরি যোগাযোগের পরিষেবা
ctdc-typeOfSexPrivateSexualServices = ব্যক্তিগত যৌন পরিষেবা
ctdc-typeOfSexConcatenated = যৌন শোষণের ধরন (তালিকা)
ctdc-isAbduction = অপহরণ
ctdc-RecruiterRelationship = সংগ্রহকারীর সঙ্গে সম্পর্ক (তালিকা)
ctdc-CountryOfExploitation = শোষণের দেশ
ctdc-recruiterRelationIntimatePartner = সংগ্রহকারী: জীবনসঙ্গী বা ঘনিষ্ঠ সঙ্গী
ctdc-recruiterRelationFriend = সংগ্রহকারী: বন্ধু
ctdc-recruiterRelationFamily = সংগ্রহকারী: পরিবার
ctdc-recruiterRelationOther = সংগ্রহকারী: অন্য কেউ
ctdc-recruiterRelationUnknown = সংগ্রহকারী: অজানা
ctdc-traffickMonths = পাচারের সময়কাল
ctdc-meansDebtBondageEarnings = ঋণ-দাসত্ব বা মজুরি আটকে রাখা
ctdc-meansThreats = ব্যক্তি বা পরিবারকে হুমকি
ctdc-meansAbusePsyPhySex = মানসিক, শারীরিক বা যৌন নির্যাতন
ctdc-meansFalsePromises = মিথ্যা প্রতিশ্রুতি
ctdc-meansDrugsAlcohol = মাদক বা নেশাজাতীয় দ্রব্য
ctdc-meansDenyBasicNeeds = অর্থ, চলাফেরা, চিকিৎসা বা প্রয়োজনীয় জিনিসে বাধা
ctdc-meansExcessiveWorkHours = অতিরিক্ত কর্মঘণ্টা
ctdc-meansWithholdDocs = কাগজপত্র আটকে রাখা
