# state: draft
# English follows HTCDS 2.0 (IOM, CC BY 4.0); see data/README.md.

# HTCDS: Organization
htcds-org_Name = Organisation Name
htcds-org_Name-help = The name of the organisation.
htcds-org_ShippingCity = Shipping City
htcds-org_ShippingCity-help = City portion of primary mailing or shipping address.
htcds-org_ShippingCountry = Shipping Country
htcds-org_ShippingCountry-help = Country portion of primary mailing or shipping address.
htcds-org_ShippingState = Shipping State/Province
htcds-org_ShippingState-help = State or province portion of primary mailing or shipping address. Entry is selected from a picklist of standard values or entered as text.
htcds-org_ShippingStreet = Shipping Street
htcds-org_ShippingStreet-help = Primary mailing or shipping street address of organisation.
htcds-org_ShippingPostalCode = Shipping Zip/Postal Code
htcds-org_ShippingPostalCode-help = Zip or postal code portion of primary mailing or shipping address.
htcds-org_ShippingLongitude = Longitude
htcds-org_ShippingLongitude-help = Longitude of the organisation’s address in degrees, such as 30.5234.
htcds-org_ShippingLatitude = Latitude
htcds-org_ShippingLatitude-help = Latitude of the organisation’s address in degrees, such as 50.4501.
htcds-org_Phone = Phone
htcds-org_Phone-help = The primary telephone number of the organisation.
htcds-org_Type = Type
htcds-org_Type-help = The organisation category.

# HTCDS: Person
htcds-prs_Salutation = Salutation
htcds-prs_Salutation-help = How the person wishes to be addressed, such as Ms or Mr.
htcds-prs_FirstName = First Name
htcds-prs_FirstName-help = The person’s given name.
htcds-prs_MiddleName = Middle Name
htcds-prs_MiddleName-help = Any name between the given name and the family name.
htcds-prs_SecondName = Second Name
htcds-prs_SecondName-help = The person’s family name.
htcds-prs_Birthdate = Birthdate
htcds-prs_Birthdate-help = Day, month and year as far as known. A year alone is enough.
htcds-prs_Gender = Gender
htcds-prs_Gender-help = Designates the individual's expression or condition of being male, female, both or neither. This category considers the psychological, behavioral, social, and cultural aspects of being male, female, or non-binary (masculinity, femininity, neither, or a combination of both).
htcds-prs_Deceased = Deceased
htcds-prs_Deceased-help = Indicates if the person is known to be no longer alive.
htcds-prs_MaritalStatus = Marital Status
htcds-prs_MaritalStatus-help = Whether the person is married, and if so how they live.
htcds-prs_NumberOfChildren = Number of Children
htcds-prs_NumberOfChildren-help = How many children the person has.
htcds-prs_PrimaryLanguage = Primary Language
htcds-prs_PrimaryLanguage-help = The language in which the person prefers to speak.
htcds-prs_SecondaryLanguage = Secondary Language
htcds-prs_SecondaryLanguage-help = Another language that the person speaks well.
htcds-prs_HighestLevelOfEducation = Highest Level of Education
htcds-prs_HighestLevelOfEducation-help = The highest level of education attainment.
htcds-prs_Citizenship = Citizenship
htcds-prs_Citizenship-help = Every country of which the person is a citizen, or stateless.
htcds-prs_IdentityNumber = Identity Number
htcds-prs_IdentityNumber-help = Relevant national identity number.
htcds-prs_Title = Title
htcds-prs_Title-help = The person’s position within an organisation.
htcds-prs_Email = Email
htcds-prs_Email-help = An address at which the person can safely be written to.
htcds-prs_HomePhone = Home Phone
htcds-prs_HomePhone-help = With country code. Ask whether it is safe to call.
htcds-prs_MobilePhone = Mobile Phone
htcds-prs_MobilePhone-help = With country code. Ask whether it is safe to call or write.
htcds-prs_MailingCity = Mailing City
htcds-prs_MailingCity-help = The city in the mailing address.
htcds-prs_MailingCountry = Mailing Country
htcds-prs_MailingCountry-help = The country in the mailing address.
htcds-prs_MailingState = Mailing State/Province
htcds-prs_MailingState-help = The state or province in the mailing address.
htcds-prs_MailingStreet = Mailing Street
htcds-prs_MailingStreet-help = The street in the mailing address.
htcds-prs_MailingPostalCode = Mailing Zip/Postal Code
htcds-prs_MailingPostalCode-help = The zip or postal code in the mailing address.
htcds-prs_MailingLongitude = Longitude
htcds-prs_MailingLongitude-help = Longitude of the address in degrees, such as 30.5234.
htcds-prs_MailingLatitude = Latitude
htcds-prs_MailingLatitude-help = Latitude of the address in degrees, such as 50.4501.

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = Agreement to Manage Personal Data
htcds-vic_AgreementToManagePersonalData-help = Whether the person has agreed that the organisation manages their personal data. Withdrawn by the standard in favour of the section on consent.
htcds-vic_TraffickingStatus = Trafficking Status
htcds-vic_TraffickingStatus-help = What a trained person has determined so far.
htcds-vic_TraffickingStatusDecisionMakingOrg = Trafficking Status Decision Making Organization
htcds-vic_TraffickingStatusDecisionMakingOrg-help = The kind of organisation that determined the status.
htcds-vic_RelationshipToTrafficker = Relationship to Trafficker
htcds-vic_RelationshipToTrafficker-help = How the person knew those who exploited them, if at all.
htcds-vic_AgeWhenTrafficked = Age when Trafficked
htcds-vic_AgeWhenTrafficked-help = Age (in years) when the person was first trafficked.
htcds-vic_RecruitmentWebsitesAndApps = Recruitment Websites and Apps
htcds-vic_RecruitmentWebsitesAndApps-help = Indicates technology platforms used by perpetrators to identify potential victims.
htcds-vic_MethodOfRecruitment = Method of Recruitment
htcds-vic_MethodOfRecruitment-help = Where or through whom the first contact came about.
htcds-vic_LocationOfRecruitment = Location of Recruitment
htcds-vic_LocationOfRecruitment-help = The place or organisation where the recruitment took place.
htcds-vic_MethodsOfControl = Methods of Control
htcds-vic_MethodsOfControl-help = Means by which the person was kept in the situation. Choose all that apply.
htcds-vic_TypeOfExploitation = Type of Exploitation
htcds-vic_TypeOfExploitation-help = The purpose for which the person was exploited. Choose all that apply.
htcds-vic_ForcedLabourIndustry = Forced Labour Industry
htcds-vic_ForcedLabourIndustry-help = The economic sector of the work, by section of ISIC Rev. 4.
htcds-vic_TypeOfSexExploitation = Type of Sex Exploitation
htcds-vic_TypeOfSexExploitation-help = The form the sexual exploitation took. Choose all that apply.
htcds-vic_LocationOfExploitation = Location of Exploitation
htcds-vic_LocationOfExploitation-help = The place or organisation where the exploitation took place.
htcds-vic_ExploitationWebsitesAndApps = Exploitation Websites and Apps
htcds-vic_ExploitationWebsitesAndApps-help = Indicates technology platforms used to exploit potential victims.
htcds-vic_Vulnerabilities = Vulnerabilities
htcds-vic_Vulnerabilities-help = Withdrawn by the standard in favour of assessment and planning.
htcds-vic_DetailsOfVulnerabilities = Details Of Vulnerabilities
htcds-vic_DetailsOfVulnerabilities-help = Withdrawn by the standard in favour of assessment and planning.

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = Role in Process
htcds-per_RoleInProcess-help = What part this person had. Choose all that apply.
htcds-per_RoleDetails = Role Details
htcds-per_RoleDetails-help = Detailed description of the role.
htcds-per_Organisation = Organisation
htcds-per_Organisation-help = The organisation for which this person acted, if any.

# HTCDS: Case
htcds-cas_Status = Status
htcds-cas_Status-help = Where the work on the case stands.
htcds-cas_ReasonForCaseClosure = Reason for Case Closure
htcds-cas_ReasonForCaseClosure-help = Why the case was closed.
htcds-cas_CaseOwner = Case Owner
htcds-cas_CaseOwner-help = The case worker who created or manages the case.

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = Referring Organisation
htcds-cas_ReferringOrganisation-help = The organisation referring the case.
htcds-cas_IncomingReferralDate = Incoming Referral Date
htcds-cas_IncomingReferralDate-help = The date that the organisation accepted an incoming case referral from another organisation.
htcds-cas_ReferringPrimaryCaseWorker = Referring Primary Case Worker
htcds-cas_ReferringPrimaryCaseWorker-help = The main case worker at the referring organisation.
htcds-cas_ReasonForIncomingReferral = Reason for Incoming Referral
htcds-cas_ReasonForIncomingReferral-help = Why the case was referred to this organisation.
htcds-cas_IncomingReferralDetails = Incoming Referral Details
htcds-cas_IncomingReferralDetails-help = Detailed information about the incoming referral including special arrangements and logistics.
htcds-cas_ReferredOrganisation = Referred Organisation
htcds-cas_ReferredOrganisation-help = The organisation who is receiving the referred case.
htcds-cas_ReferredPrimaryCaseWorker = Referred Primary Case Worker
htcds-cas_ReferredPrimaryCaseWorker-help = The main case worker at the receiving organisation.
htcds-cas_ReasonForOutgoingReferral = Reason for Outgoing Referral
htcds-cas_ReasonForOutgoingReferral-help = Why the case is referred to another organisation.
htcds-cas_OutgoingReferralDate = Outgoing Referral Date
htcds-cas_OutgoingReferralDate-help = The date that the organisation made an outgoing case referral to another organisation.
htcds-cas_OutgoingReferralDetails = Outgoing Referral Details
htcds-cas_OutgoingReferralDetails-help = Detailed information about the outgoing referral including special arrangements and logistics.

# HTCDS: Case Comment
htcds-cco_CaseComment = Case Comment
htcds-cco_CaseComment-help = A formal update from a case worker about the case.

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = Longitude
htcds-hte_Longitude-help = Longitude of the place in degrees, such as 30.5234.
htcds-hte_Latitude = Latitude
htcds-hte_Latitude-help = Latitude of the place in degrees, such as 50.4501.
htcds-hte_City = City
htcds-hte_City-help = The city or village where this happened.
htcds-hte_Country = Country
htcds-hte_Country-help = The country where this happened.
htcds-hte_State = State
htcds-hte_State-help = The state or province where this happened.
htcds-hte_Street = Street
htcds-hte_Street-help = The street where this happened.
htcds-hte_PostalCode = Postal Code
htcds-hte_PostalCode-help = The postal code of the place where this happened.
htcds-hte_Date = Date
htcds-hte_Date-help = Day, month and year as far as known. A year alone is enough.
htcds-hte_Type = Type
htcds-hte_Type-help = Whether this was recruitment, transit or exploitation.
htcds-hte_Description = Description
htcds-hte_Description-help = What happened, in the person’s own words where possible.

# HTCDS: Support Plan
htcds-spl_Objectives = Objectives
htcds-spl_Objectives-help = The objectives or purpose of the plan.
htcds-spl_ActionPlan = Action Plan
htcds-spl_ActionPlan-help = A description of the actions required to accomplish the plan.
htcds-spl_PlannedEndDate = Planned End Date
htcds-spl_PlannedEndDate-help = When the plan should be completed.
htcds-spl_ActualEndDate = Actual End Date
htcds-spl_ActualEndDate-help = When the plan was completed or ended.
htcds-spl_Type = Type
htcds-spl_Type-help = The type of support plan.

# HTCDS: Consent
htcds-con_Consent = Consent
htcds-con_Consent-help = Guidance on consent: Does the individual consent/assent to the interview? Has the individual been informed of the purpose of the interview? Has the individual been informed on actual and potential use of the data that will be gathered in the interview? Has the individual been informed on the use of non-identifying data for research purposes? Has the individual been informed that they have the right to request personal data at any time? Has the individual been informed about how long the data will be stored? Has the individual been informed of the process of withdrawing consent?

# HTCDS: codes of org_Type
htcds-org_Type-NGO = NGO
htcds-org_Type-LawEnforcement = Law Enforcement
htcds-org_Type-HealthServiceOrganisation = Health Service Organisation
htcds-org_Type-CentralGovernmentOrganisation = Central Government Organisation
htcds-org_Type-LocalGovernmentOrganisation = Local Government Organisation
htcds-org_Type-ImmigrationService = Immigration Service
htcds-org_Type-LegalService = Legal Service
htcds-org_Type-CorporateBusiness = Corporate Business
htcds-org_Type-SchoolOrCollege = School or College

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = Feminine
htcds-prs_Gender-Masculine = Masculine
htcds-prs_Gender-TransgenderFeminine = Transgender Feminine
htcds-prs_Gender-TransgenderMasculine = Transgender Masculine
htcds-prs_Gender-NonConforming = Non-Conforming
htcds-prs_Gender-NonSpecifiedUnknown = Not Specified/Unknown

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = Single
htcds-prs_MaritalStatus-Married = Married
htcds-prs_MaritalStatus-Widowed = Widowed
htcds-prs_MaritalStatus-Divorced = Divorced
htcds-prs_MaritalStatus-Separated = Separated
htcds-prs_MaritalStatus-RegisteredPartnership = Registered Partnership

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = Early Childhood Education
htcds-prs_HighestLevelOfEducation-PrimaryEducation = Primary Education
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = Lower Secondary Education
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = Upper Secondary Education
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = Post-secondary Non-tertiary Education
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = Short-cycle Tertiary Education
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = Bachelor’s or Equivalent Level
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = Master’s or Equivalent Level
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = Doctoral or Equivalent Level

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = Possible victim of trafficking
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = Actual victim of trafficking
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = Not a victim of trafficking

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = Police
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = NGO
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = Court or prosecution
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = Non-police governmental organization
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = Other

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = Familial
htcds-vic_RelationshipToTrafficker-Acquainted = Acquainted
htcds-vic_RelationshipToTrafficker-Unaquainted = Unacquainted

# HTCDS: codes of vic_RecruitmentWebsitesAndApps
htcds-vic_RecruitmentWebsitesAndApps-Facebook = Facebook
htcds-vic_RecruitmentWebsitesAndApps-Instagram = Instagram
htcds-vic_RecruitmentWebsitesAndApps-WhatsApp = WhatsApp
htcds-vic_RecruitmentWebsitesAndApps-Telegram = Telegram
htcds-vic_RecruitmentWebsitesAndApps-FacebookMessenger = Facebook Messenger
htcds-vic_RecruitmentWebsitesAndApps-Viber = Viber
htcds-vic_RecruitmentWebsitesAndApps-SnapChat = SnapChat
htcds-vic_RecruitmentWebsitesAndApps-Line = Line
htcds-vic_RecruitmentWebsitesAndApps-4Sale = 4Sale
htcds-vic_RecruitmentWebsitesAndApps-WeChat = WeChat
htcds-vic_RecruitmentWebsitesAndApps-QQ = QQ
htcds-vic_RecruitmentWebsitesAndApps-QZone = QZone
htcds-vic_RecruitmentWebsitesAndApps-TikTok = TikTok
htcds-vic_RecruitmentWebsitesAndApps-Twitter = Twitter
htcds-vic_RecruitmentWebsitesAndApps-Other = Other

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = At a place of business
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = At an educational institution
htcds-vic_MethodOfRecruitment-AtWork = At work
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = Through online social networks
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = Through an online advertisement
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = Through a television advert
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = Through a newspaper advert
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = Through family or family events
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = Through friends or social events
htcds-vic_MethodOfRecruitment-Other = Other

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = Physical threats
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = Threats of law enforcement
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = Threatens children/family
htcds-vic_MethodsOfControl-DebtBondage = Debt bondage
htcds-vic_MethodsOfControl-FalsePromises = False promises
htcds-vic_MethodsOfControl-PhysicalAbuse = Physical abuse
htcds-vic_MethodsOfControl-SexualAbuse = Sexual abuse
htcds-vic_MethodsOfControl-TakesEarnings = Takes earnings
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = Restricts financial access
htcds-vic_MethodsOfControl-RestrictsMedicalCare = Restricts medical care
htcds-vic_MethodsOfControl-WithholdsNecessities = Withholds necessities
htcds-vic_MethodsOfControl-PsychologicalAbuse = Psychological abuse
htcds-vic_MethodsOfControl-PsychoactiveSubstance = Psychoactive substance
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = Excessive working hours
htcds-vic_MethodsOfControl-WithholdsDocuments = Withholds documents
htcds-vic_MethodsOfControl-Other = Other
htcds-vic_MethodsOfControl-RestrictsMovement = Restricts movement

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = Forced labour
htcds-vic_TypeOfExploitation-SexualExploitation = Sexual exploitation
htcds-vic_TypeOfExploitation-ChildLabour = Child labour
htcds-vic_TypeOfExploitation-ForcedMarriage = Forced marriage
htcds-vic_TypeOfExploitation-Servitude = Servitude
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = Forced military (by non-state actors)
htcds-vic_TypeOfExploitation-OrganRemoval = Organ removal
htcds-vic_TypeOfExploitation-ForcedBegging = Forced begging
htcds-vic_TypeOfExploitation-ForcedAdoption = Forced adoption
htcds-vic_TypeOfExploitation-Surrogacy = Surrogacy
htcds-vic_TypeOfExploitation-Other = Other

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = Agriculture, forestry and fishing
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = Mining and quarrying
htcds-vic_ForcedLabourIndustry-C_Manufacturing = Manufacturing
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = Electricity, gas, steam and air conditioning supply
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = Water supply; sewerage, waste management and remediation
htcds-vic_ForcedLabourIndustry-F_Construction = Construction
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = Wholesale and retail trade; repair of motor vehicles and motorcycles
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = Transportation and storage
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = Accommodation and food service activities
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = Information and communication
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = Financial and insurance activities
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = Real estate activities
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = Professional, scientific and technical activities
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = Administrative and support service activities
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = Public administration and defence; compulsory social security
htcds-vic_ForcedLabourIndustry-P_Education = Education
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = Human health and social work activities
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = Arts, entertainment and recreation
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = Other service activities
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = Activities of households as employers; undifferentiated goods- and services- producing activities of households for own use
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = Activities of extraterritorial organizations and bodies

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = Prostitution
htcds-vic_TypeOfSexExploitation-Pornography = Pornography
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = Remote Interactive Services
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = Private Sexual Services

# HTCDS: codes of vic_ExploitationWebsitesAndApps
htcds-vic_ExploitationWebsitesAndApps-Facebook = Facebook
htcds-vic_ExploitationWebsitesAndApps-Instagram = Instagram
htcds-vic_ExploitationWebsitesAndApps-WhatsApp = WhatsApp
htcds-vic_ExploitationWebsitesAndApps-Telegram = Telegram
htcds-vic_ExploitationWebsitesAndApps-FacebookMessenger = Facebook Messenger
htcds-vic_ExploitationWebsitesAndApps-Viber = Viber
htcds-vic_ExploitationWebsitesAndApps-SnapChat = SnapChat
htcds-vic_ExploitationWebsitesAndApps-Line = Line
htcds-vic_ExploitationWebsitesAndApps-4Sale = 4Sale
htcds-vic_ExploitationWebsitesAndApps-WeChat = WeChat
htcds-vic_ExploitationWebsitesAndApps-QQ = QQ
htcds-vic_ExploitationWebsitesAndApps-QZone = QZone
htcds-vic_ExploitationWebsitesAndApps-TikTok = TikTok
htcds-vic_ExploitationWebsitesAndApps-Twitter = Twitter
htcds-vic_ExploitationWebsitesAndApps-Other = Other

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = Addiction
htcds-vic_Vulnerabilities-SocialGroup = Social Group
htcds-vic_Vulnerabilities-Discrimination = Discrimination
htcds-vic_Vulnerabilities-Poverty = Poverty
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = Disability and physical health
htcds-vic_Vulnerabilities-MentalHealth = Mental health
htcds-vic_Vulnerabilities-Migration = Migration
htcds-vic_Vulnerabilities-Homelessness = Homelessness
htcds-vic_Vulnerabilities-AbuseSocialMedia = Abuse - social media
htcds-vic_Vulnerabilities-AbusePhysical = Abuse - physical
htcds-vic_Vulnerabilities-Education = Education
htcds-vic_Vulnerabilities-WorkEnvironment = Work environment

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = Travelling Partner
htcds-per_RoleInProcess-Transporter = Transporter
htcds-per_RoleInProcess-RecruiterOrIntermediary = Recruiter Or Intermediary
htcds-per_RoleInProcess-BrokerTravelAgent = Broker Travel Agent
htcds-per_RoleInProcess-TransferredIndividual = Transferred Individual
htcds-per_RoleInProcess-HarbouredIndividual = Harboured Individual
htcds-per_RoleInProcess-SoldIndividual = Sold Individual
htcds-per_RoleInProcess-BoughtIndividual = Bought Individual
htcds-per_RoleInProcess-ReceivedIndividual = Received Individual
htcds-per_RoleInProcess-ControlledIndividual = Controlled Individual
htcds-per_RoleInProcess-Smuggler = Smuggler
htcds-per_RoleInProcess-Abuser = Abuser
htcds-per_RoleInProcess-Kidnapper = Kidnapper
htcds-per_RoleInProcess-Exploiter = Exploiter
htcds-per_RoleInProcess-Other = Other

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = Active
htcds-cas_Status-FollowUp = Follow Up
htcds-cas_Status-Closed = Closed
htcds-cas_Status-ClosedReferred = Closed Referred

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = Additional Services Required
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = Migration or Change of Location
htcds-cas_ReasonForIncomingReferral-Other = Other

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = Additional Services Required
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = Migration or Change of Location
htcds-cas_ReasonForOutgoingReferral-Other = Other

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = Recruitment
htcds-hte_Type-Transit = Transit
htcds-hte_Type-Exploitation = Exploitation

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = Education
htcds-spl_Type-Financial = Financial
htcds-spl_Type-Health = Health
htcds-spl_Type-LabourExploitationRehabilitation = Labour Exploitation Rehabilitation
htcds-spl_Type-Legal = Legal
htcds-spl_Type-Livelihood = Livelihood
htcds-spl_Type-RightsBasedTraining = Rights-based Training
htcds-spl_Type-SexualExploitationRehabilitation = Sexual Exploitation Rehabilitation
htcds-spl_Type-SocialCare = Social Care

# Sections
htcds-section-organization = Organisation
htcds-section-person = Person
htcds-section-victim = What happened
htcds-section-perpetrator = Role of others
htcds-section-case = Case
htcds-section-referral = Referral
htcds-section-comment = Comments
htcds-section-event = Past events
htcds-section-support-plan = Support plan
htcds-section-consent = Consent

# Answers that are not known
standards-not-known-unknown = Not known
standards-not-known-not-asked = Not asked
standards-not-known-declined = Prefers not to say
standards-not-known-not-applicable = Does not apply
standards-not-known-missing = Not recorded
standards-yes = Yes
standards-no = No
standards-place-stateless = Stateless
standards-place-unknown = Country unknown
standards-place-suppressed = Country withheld

# Ages
standards-age-0 = 0 to 8
standards-age-9 = 9 to 17
standards-age-18 = 18 to 20
standards-age-21 = 21 to 23
standards-age-24 = 24 to 26
standards-age-27 = 27 to 29
standards-age-30 = 30 to 38
standards-age-39 = 39 to 47
standards-age-48 = 48 and over

# What is wrong with an answer
standards-problem-flag = Expected yes or no
standards-problem-code = This is not in the list
standards-problem-one-code = Choose only one
standards-problem-category = This is not one of the categories of the column
standards-problem-country = Expected a country: a code of ISO 3166-1 or a name
standards-problem-country-retired = This country code is no longer in use. Choose a present country
standards-note-country-retired = The country code is no longer in use
standards-problem-language = Expected a language: a code of ISO 639 or a name
standards-problem-date = Expected a date such as 2001-05-07, 2001-05 or 2001
standards-problem-date-order = Day and month can be read in two ways: write year, month, day, such as 2001-05-07
standards-problem-date-year = Expected a year from 1900 to 2199
standards-problem-year = Expected a year such as 2018
standards-problem-age-band = Expected an age band such as 18--20
standards-problem-duration = Expected a duration in months such as 13--24
standards-problem-number = Expected a whole number from 0 to { $limit }
standards-problem-coordinate = Expected degrees from -{ $limit } to { $limit }, such as 30.5234
standards-problem-phone = Expected a telephone number such as +380441234567
standards-problem-email = Expected an e-mail address such as name@example.org
standards-problem-too-long = Longer than { $limit } characters

# CTDC: groups and categories
ctdc-group-means = Means of control
ctdc-group-exploitation = Type of exploitation
ctdc-group-labour = Sector of labour
ctdc-group-sex = Type of sexual exploitation
ctdc-group-recruiter = Relation to the recruiter
ctdc-source-case-management = Case management
ctdc-source-hotline = Hotline
ctdc-gender-female = Female
ctdc-gender-male = Male
ctdc-gender-trans = Transgender or non-conforming
ctdc-majority-adult = Adult
ctdc-majority-minor = Minor
ctdc-duration-0 = Up to 1 year
ctdc-duration-13 = 1 to 2 years
ctdc-duration-25 = More than 2 years

# CTDC: columns
ctdc-yearOfRegistration = Year of registration
ctdc-Datasource = Source of the data
ctdc-gender = Gender
ctdc-ageBroad = Age at registration
ctdc-majorityStatus = Adult or minor at registration
ctdc-majorityStatusAtExploit = Adult or minor when the exploitation began
ctdc-majorityEntry = Adult or minor at entry into trafficking
ctdc-citizenship = Citizenship
ctdc-meansOfControlDebtBondage = Debt bondage
ctdc-meansOfControlTakesEarnings = Takes earnings
ctdc-meansOfControlRestrictsFinancialAccess = Restricts financial access
ctdc-meansOfControlThreats = Threats
ctdc-meansOfControlPsychologicalAbuse = Psychological abuse
ctdc-meansOfControlPhysicalAbuse = Physical abuse
ctdc-meansOfControlSexualAbuse = Sexual abuse
ctdc-meansOfControlFalsePromises = False promises
ctdc-meansOfControlPsychoactiveSubstances = Psychoactive substances
ctdc-meansOfControlRestrictsMovement = Restricts movement
ctdc-meansOfControlRestrictsMedicalCare = Restricts medical care
ctdc-meansOfControlExcessiveWorkingHours = Excessive working hours
ctdc-meansOfControlUsesChildren = Uses children
ctdc-meansOfControlThreatOfLawEnforcement = Threat of law enforcement
ctdc-meansOfControlWithholdsNecessities = Withholds necessities
ctdc-meansOfControlWithholdsDocuments = Withholds documents
ctdc-meansOfControlOther = Other means
ctdc-meansOfControlNotSpecified = Means not specified
ctdc-meansOfControlConcatenated = Means of control (list)
ctdc-isForcedLabour = Forced labour
ctdc-isSexualExploit = Sexual exploitation
ctdc-isOtherExploit = Other exploitation
ctdc-isSexAndLabour = Sexual exploitation and forced labour
ctdc-isForcedMarriage = Forced marriage
ctdc-isForcedMilitary = Forced military service
ctdc-isOrganRemoval = Organ removal
ctdc-isSlaveryAndPractices = Slavery and similar practices
ctdc-typeOfExploitConcatenated = Types of exploitation (list)
ctdc-typeOfLabourAgriculture = Agriculture
ctdc-typeOfLabourAquafarming = Fish farming
ctdc-typeOfLabourBegging = Begging
ctdc-typeOfLabourConstruction = Construction
ctdc-typeOfLabourDomesticWork = Domestic work
ctdc-typeOfLabourHospitality = Hospitality
ctdc-typeOfLabourIllicitActivities = Illicit activities
ctdc-typeOfLabourManufacturing = Manufacturing
ctdc-typeOfLabourMiningOrDrilling = Mining or drilling
ctdc-typeOfLabourPeddling = Peddling
ctdc-typeOfLabourTransportation = Transportation
ctdc-typeOfLabourOther = Other labour
ctdc-typeOfLabourNotSpecified = Labour not specified
ctdc-typeOfLabourConcatenated = Types of labour (list)
ctdc-typeOfSexProstitution = Prostitution
ctdc-typeOfSexPornography = Pornography
ctdc-typeOfSexRemoteInteractiveServices = Remote interactive services
ctdc-typeOfSexPrivateSexualServices = Private sexual services
ctdc-typeOfSexConcatenated = Types of sexual exploitation (list)
ctdc-isAbduction = Abduction
ctdc-RecruiterRelationship = Relation to the recruiter (list)
ctdc-CountryOfExploitation = Country of exploitation
ctdc-recruiterRelationIntimatePartner = Recruiter: intimate partner
ctdc-recruiterRelationFriend = Recruiter: friend
ctdc-recruiterRelationFamily = Recruiter: family
ctdc-recruiterRelationOther = Recruiter: other
ctdc-recruiterRelationUnknown = Recruiter: unknown
ctdc-traffickMonths = Duration of trafficking
ctdc-meansDebtBondageEarnings = Debt bondage or withheld wages
ctdc-meansThreats = Threats to the person or the family
ctdc-meansAbusePsyPhySex = Psychological, physical or sexual abuse
ctdc-meansFalsePromises = False promises
ctdc-meansDrugsAlcohol = Psychoactive substances
ctdc-meansDenyBasicNeeds = Restricted money, movement, medical care or necessities
ctdc-meansExcessiveWorkHours = Excessive working hours
ctdc-meansWithholdDocs = Withheld documents
