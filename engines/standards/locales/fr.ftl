# state: draft
# Translation of the labels of HTCDS 2.0 (IOM, CC BY 4.0) and CTDC; see data/README.md.

# HTCDS: Organization
htcds-org_Name = Nom de l’organisation
htcds-org_Name-help = Le nom de l’organisation.
htcds-org_ShippingCity = Ville de l’adresse postale
htcds-org_ShippingCity-help = La ville de l’adresse postale principale.
htcds-org_ShippingCountry = Pays de l’adresse postale
htcds-org_ShippingCountry-help = Le pays de l’adresse postale principale.
htcds-org_ShippingState = État ou province de l’adresse postale
htcds-org_ShippingState-help = L’État ou la province de l’adresse postale principale.
htcds-org_ShippingStreet = Rue de l’adresse postale
htcds-org_ShippingStreet-help = La rue de l’adresse postale principale de l’organisation.
htcds-org_ShippingPostalCode = Code postal de l’adresse
htcds-org_ShippingPostalCode-help = Le code postal de l’adresse postale principale.
htcds-org_ShippingLongitude = Longitude
htcds-org_ShippingLongitude-help = Longitude de l’adresse de l’organisation en degrés, par exemple 30.5234.
htcds-org_ShippingLatitude = Latitude
htcds-org_ShippingLatitude-help = Latitude de l’adresse de l’organisation en degrés, par exemple 50.4501.
htcds-org_Phone = Téléphone
htcds-org_Phone-help = Le numéro de téléphone principal de l’organisation.
htcds-org_Type = Type
htcds-org_Type-help = La catégorie de l’organisation.

# HTCDS: Person
htcds-prs_Salutation = Civilité
htcds-prs_Salutation-help = Comment la personne souhaite qu’on s’adresse à elle, par exemple Mme ou M.
htcds-prs_FirstName = Prénom
htcds-prs_FirstName-help = Le prénom de la personne.
htcds-prs_MiddleName = Deuxième prénom
htcds-prs_MiddleName-help = Tout nom entre le prénom et le nom de famille.
htcds-prs_SecondName = Nom de famille
htcds-prs_SecondName-help = Le nom de famille de la personne.
htcds-prs_Birthdate = Date de naissance
htcds-prs_Birthdate-help = Jour, mois et année dans la mesure où ils sont connus. L’année seule suffit.
htcds-prs_Gender = Genre
htcds-prs_Gender-help = Désigne l’expression ou la condition de la personne : homme, femme, les deux ou ni l’un ni l’autre. Cette catégorie tient compte des aspects psychologiques, comportementaux, sociaux et culturels du fait d’être homme, femme ou non binaire (masculinité, féminité, ni l’une ni l’autre ou une combinaison des deux).
htcds-prs_Deceased = Personne décédée
htcds-prs_Deceased-help = Indique s’il est établi que la personne n’est plus en vie.
htcds-prs_MaritalStatus = Situation matrimoniale
htcds-prs_MaritalStatus-help = Si la personne est mariée et quelle est sa situation actuelle.
htcds-prs_NumberOfChildren = Nombre d’enfants
htcds-prs_NumberOfChildren-help = Combien d’enfants la personne a.
htcds-prs_PrimaryLanguage = Langue principale
htcds-prs_PrimaryLanguage-help = La langue dans laquelle la personne préfère parler.
htcds-prs_SecondaryLanguage = Deuxième langue
htcds-prs_SecondaryLanguage-help = Une autre langue que la personne parle bien.
htcds-prs_HighestLevelOfEducation = Niveau d’études le plus élevé
htcds-prs_HighestLevelOfEducation-help = Le niveau d’études le plus élevé atteint.
htcds-prs_Citizenship = Nationalité
htcds-prs_Citizenship-help = Tous les pays dont la personne a la nationalité, ou apatridie.
htcds-prs_IdentityNumber = Numéro d’identité
htcds-prs_IdentityNumber-help = Numéro d’identité national concerné.
htcds-prs_Title = Fonction
htcds-prs_Title-help = Le poste de la personne dans une organisation.
htcds-prs_Email = Adresse électronique
htcds-prs_Email-help = Une adresse à laquelle on peut écrire sans danger.
htcds-prs_HomePhone = Téléphone du domicile
htcds-prs_HomePhone-help = Avec l’indicatif du pays. Demandez si l’on peut appeler sans danger.
htcds-prs_MobilePhone = Téléphone portable
htcds-prs_MobilePhone-help = Avec l’indicatif du pays. Demandez si l’on peut appeler ou écrire sans danger.
htcds-prs_MailingCity = Ville de l’adresse
htcds-prs_MailingCity-help = La ville de l’adresse postale.
htcds-prs_MailingCountry = Pays de l’adresse
htcds-prs_MailingCountry-help = Le pays de l’adresse postale.
htcds-prs_MailingState = État ou province de l’adresse
htcds-prs_MailingState-help = L’État ou la province de l’adresse postale.
htcds-prs_MailingStreet = Rue de l’adresse
htcds-prs_MailingStreet-help = La rue de l’adresse postale.
htcds-prs_MailingPostalCode = Code postal de l’adresse
htcds-prs_MailingPostalCode-help = Le code postal de l’adresse postale.
htcds-prs_MailingLongitude = Longitude de l’adresse
htcds-prs_MailingLongitude-help = Longitude de l’adresse en degrés, par exemple 30.5234.
htcds-prs_MailingLatitude = Latitude de l’adresse
htcds-prs_MailingLatitude-help = Latitude de l’adresse en degrés, par exemple 50.4501.

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = Accord pour gérer les données personnelles
htcds-vic_AgreementToManagePersonalData-help = Si la personne a accepté que l’organisation gère ses données personnelles. Retiré par la norme au profit de la section sur le consentement.
htcds-vic_TraffickingStatus = Situation au regard de la traite
htcds-vic_TraffickingStatus-help = Ce qu’une personne formée a déterminé jusqu’ici.
htcds-vic_TraffickingStatusDecisionMakingOrg = Organisation ayant déterminé la situation
htcds-vic_TraffickingStatusDecisionMakingOrg-help = Le type d’organisation qui a déterminé la situation.
htcds-vic_RelationshipToTrafficker = Relation avec l’auteur de la traite
htcds-vic_RelationshipToTrafficker-help = Comment la personne connaissait ceux qui l’ont exploitée, le cas échéant.
htcds-vic_AgeWhenTrafficked = Âge au moment de la traite
htcds-vic_AgeWhenTrafficked-help = Âge (en années) de la personne lors de la première traite.
htcds-vic_RecruitmentWebsitesAndApps = Sites et applications de recrutement
htcds-vic_RecruitmentWebsitesAndApps-help = Plateformes technologiques utilisées par les auteurs pour repérer de possibles victimes.
htcds-vic_MethodOfRecruitment = Mode de recrutement
htcds-vic_MethodOfRecruitment-help = Où ou par qui le premier contact a eu lieu.
htcds-vic_LocationOfRecruitment = Lieu de recrutement
htcds-vic_LocationOfRecruitment-help = Le lieu ou l’organisation où le recrutement a eu lieu.
htcds-vic_MethodsOfControl = Moyens de contrôle
htcds-vic_MethodsOfControl-help = Moyens par lesquels la personne a été maintenue dans la situation. Choisissez tout ce qui convient.
htcds-vic_TypeOfExploitation = Type d’exploitation
htcds-vic_TypeOfExploitation-help = Le but dans lequel la personne a été exploitée. Choisissez tout ce qui convient.
htcds-vic_ForcedLabourIndustry = Secteur du travail forcé
htcds-vic_ForcedLabourIndustry-help = Le secteur économique du travail, selon les sections de la CITI Rév. 4.
htcds-vic_TypeOfSexExploitation = Type d’exploitation sexuelle
htcds-vic_TypeOfSexExploitation-help = La forme prise par l’exploitation sexuelle. Choisissez tout ce qui convient.
htcds-vic_LocationOfExploitation = Lieu d’exploitation
htcds-vic_LocationOfExploitation-help = Le lieu ou l’organisation où l’exploitation a eu lieu.
htcds-vic_ExploitationWebsitesAndApps = Sites et applications d’exploitation
htcds-vic_ExploitationWebsitesAndApps-help = Plateformes technologiques utilisées pour exploiter de possibles victimes.
htcds-vic_Vulnerabilities = Vulnérabilités
htcds-vic_Vulnerabilities-help = Retiré par la norme au profit de l’évaluation et de la planification.
htcds-vic_DetailsOfVulnerabilities = Détails des vulnérabilités
htcds-vic_DetailsOfVulnerabilities-help = Retiré par la norme au profit de l’évaluation et de la planification.

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = Rôle dans le processus
htcds-per_RoleInProcess-help = Quel rôle cette personne a joué. Choisissez tout ce qui convient.
htcds-per_RoleDetails = Détails du rôle
htcds-per_RoleDetails-help = Description détaillée du rôle.
htcds-per_Organisation = Organisation
htcds-per_Organisation-help = L’organisation pour laquelle cette personne a agi, le cas échéant.

# HTCDS: Case
htcds-cas_Status = Statut
htcds-cas_Status-help = Où en est le travail sur le dossier.
htcds-cas_ReasonForCaseClosure = Motif de clôture du dossier
htcds-cas_ReasonForCaseClosure-help = Pourquoi le dossier a été clos.
htcds-cas_CaseOwner = Responsable du dossier
htcds-cas_CaseOwner-help = Gestionnaire de cas qui a créé ou suit le dossier.

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = Organisation qui oriente
htcds-cas_ReferringOrganisation-help = L’organisation qui oriente le dossier.
htcds-cas_IncomingReferralDate = Date de l’orientation reçue
htcds-cas_IncomingReferralDate-help = La date à laquelle l’organisation a accepté un dossier orienté par une autre.
htcds-cas_ReferringPrimaryCaseWorker = Gestionnaire de cas qui oriente
htcds-cas_ReferringPrimaryCaseWorker-help = Principal gestionnaire de cas dans l’organisation qui oriente.
htcds-cas_ReasonForIncomingReferral = Motif de l’orientation reçue
htcds-cas_ReasonForIncomingReferral-help = Pourquoi le dossier a été orienté vers cette organisation.
htcds-cas_IncomingReferralDetails = Détails de l’orientation reçue
htcds-cas_IncomingReferralDetails-help = Informations détaillées sur l’orientation reçue, y compris dispositions particulières et logistique.
htcds-cas_ReferredOrganisation = Organisation destinataire
htcds-cas_ReferredOrganisation-help = L’organisation qui reçoit le dossier orienté.
htcds-cas_ReferredPrimaryCaseWorker = Gestionnaire de cas destinataire
htcds-cas_ReferredPrimaryCaseWorker-help = Principal gestionnaire de cas dans l’organisation destinataire.
htcds-cas_ReasonForOutgoingReferral = Motif de l’orientation émise
htcds-cas_ReasonForOutgoingReferral-help = Pourquoi le dossier est orienté vers une autre organisation.
htcds-cas_OutgoingReferralDate = Date de l’orientation émise
htcds-cas_OutgoingReferralDate-help = La date à laquelle l’organisation a orienté le dossier vers une autre.
htcds-cas_OutgoingReferralDetails = Détails de l’orientation émise
htcds-cas_OutgoingReferralDetails-help = Informations détaillées sur l’orientation émise, y compris dispositions particulières et logistique.

# HTCDS: Case Comment
htcds-cco_CaseComment = Commentaire sur le dossier
htcds-cco_CaseComment-help = Une mise à jour officielle du dossier par la personne qui le suit.

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = Longitude
htcds-hte_Longitude-help = Longitude du lieu en degrés, par exemple 30.5234.
htcds-hte_Latitude = Latitude
htcds-hte_Latitude-help = Latitude du lieu en degrés, par exemple 50.4501.
htcds-hte_City = Ville
htcds-hte_City-help = La ville ou le village où cela s’est passé.
htcds-hte_Country = Pays
htcds-hte_Country-help = Le pays où cela s’est passé.
htcds-hte_State = État ou province
htcds-hte_State-help = L’État ou la province où cela s’est passé.
htcds-hte_Street = Rue
htcds-hte_Street-help = La rue où cela s’est passé.
htcds-hte_PostalCode = Code postal
htcds-hte_PostalCode-help = Le code postal du lieu où cela s’est passé.
htcds-hte_Date = Date
htcds-hte_Date-help = Jour, mois et année dans la mesure où ils sont connus. L’année seule suffit.
htcds-hte_Type = Type
htcds-hte_Type-help = S’il s’agissait de recrutement, de transit ou d’exploitation.
htcds-hte_Description = Description
htcds-hte_Description-help = Ce qui s’est passé, si possible avec les mots de la personne.

# HTCDS: Support Plan
htcds-spl_Objectives = Objectifs
htcds-spl_Objectives-help = Les objectifs ou le but du plan.
htcds-spl_ActionPlan = Plan d’action
htcds-spl_ActionPlan-help = Une description des actions nécessaires pour réaliser le plan.
htcds-spl_PlannedEndDate = Date de fin prévue
htcds-spl_PlannedEndDate-help = Quand le plan devrait être achevé.
htcds-spl_ActualEndDate = Date de fin effective
htcds-spl_ActualEndDate-help = Quand le plan a été achevé ou a pris fin.
htcds-spl_Type = Type
htcds-spl_Type-help = Le type de plan de soutien.

# HTCDS: Consent
htcds-con_Consent = Consentement
htcds-con_Consent-help = Repères sur le consentement : la personne consent-elle à l’entretien ? A-t-elle été informée du but de l’entretien ? De l’utilisation réelle et possible des données recueillies ? De l’utilisation de données non identifiantes à des fins de recherche ? De son droit de demander ses données personnelles à tout moment ? De la durée de conservation des données ? De la manière de retirer son consentement ?

# HTCDS: codes of org_Type
htcds-org_Type-NGO = ONG
htcds-org_Type-LawEnforcement = Forces de l’ordre
htcds-org_Type-HealthServiceOrganisation = Organisme de santé
htcds-org_Type-CentralGovernmentOrganisation = Organisme de l’administration centrale
htcds-org_Type-LocalGovernmentOrganisation = Organisme de l’administration locale
htcds-org_Type-ImmigrationService = Service d’immigration
htcds-org_Type-LegalService = Service juridique
htcds-org_Type-CorporateBusiness = Entreprise
htcds-org_Type-SchoolOrCollege = École ou établissement d’enseignement

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = Féminin
htcds-prs_Gender-Masculine = Masculin
htcds-prs_Gender-TransgenderFeminine = Transgenre féminin
htcds-prs_Gender-TransgenderMasculine = Transgenre masculin
htcds-prs_Gender-NonConforming = De genre non conforme
htcds-prs_Gender-NonSpecifiedUnknown = Non précisé ou inconnu

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = Célibataire
htcds-prs_MaritalStatus-Married = Marié(e)
htcds-prs_MaritalStatus-Widowed = Veuf ou veuve
htcds-prs_MaritalStatus-Divorced = Divorcé(e)
htcds-prs_MaritalStatus-Separated = Séparé(e)
htcds-prs_MaritalStatus-RegisteredPartnership = Partenariat enregistré

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = Éducation de la petite enfance
htcds-prs_HighestLevelOfEducation-PrimaryEducation = Enseignement primaire
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = Premier cycle du secondaire
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = Deuxième cycle du secondaire
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = Post-secondaire non supérieur
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = Supérieur de cycle court
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = Licence ou équivalent
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = Master ou équivalent
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = Doctorat ou équivalent

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = Victime possible de la traite
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = Victime avérée de la traite
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = Pas victime de la traite

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = Police
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = ONG
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = Tribunal ou parquet
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = Organisation gouvernementale hors police
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = Autre

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = Familiale
htcds-vic_RelationshipToTrafficker-Acquainted = Connaissance
htcds-vic_RelationshipToTrafficker-Unaquainted = Sans connaissance préalable

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
htcds-vic_RecruitmentWebsitesAndApps-Other = Autre

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = Dans un lieu de commerce
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = Dans un établissement d’enseignement
htcds-vic_MethodOfRecruitment-AtWork = Au travail
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = Par les réseaux sociaux en ligne
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = Par une annonce en ligne
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = Par une annonce à la télévision
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = Par une annonce dans un journal
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = Par la famille ou des événements familiaux
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = Par des amis ou des événements sociaux
htcds-vic_MethodOfRecruitment-Other = Autre

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = Menaces de violences physiques
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = Menaces de dénonciation aux autorités
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = Menaces contre les enfants ou la famille
htcds-vic_MethodsOfControl-DebtBondage = Servitude pour dettes
htcds-vic_MethodsOfControl-FalsePromises = Fausses promesses
htcds-vic_MethodsOfControl-PhysicalAbuse = Violences physiques
htcds-vic_MethodsOfControl-SexualAbuse = Violences sexuelles
htcds-vic_MethodsOfControl-TakesEarnings = Confiscation des revenus
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = Restriction de l’accès à l’argent
htcds-vic_MethodsOfControl-RestrictsMedicalCare = Restriction des soins médicaux
htcds-vic_MethodsOfControl-WithholdsNecessities = Privation du nécessaire
htcds-vic_MethodsOfControl-PsychologicalAbuse = Violences psychologiques
htcds-vic_MethodsOfControl-PsychoactiveSubstance = Substances psychoactives
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = Horaires de travail excessifs
htcds-vic_MethodsOfControl-WithholdsDocuments = Rétention de documents
htcds-vic_MethodsOfControl-Other = Autre
htcds-vic_MethodsOfControl-RestrictsMovement = Restriction des déplacements

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = Travail forcé
htcds-vic_TypeOfExploitation-SexualExploitation = Exploitation sexuelle
htcds-vic_TypeOfExploitation-ChildLabour = Travail des enfants
htcds-vic_TypeOfExploitation-ForcedMarriage = Mariage forcé
htcds-vic_TypeOfExploitation-Servitude = Servitude
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = Enrôlement militaire forcé (par des acteurs non étatiques)
htcds-vic_TypeOfExploitation-OrganRemoval = Prélèvement d’organes
htcds-vic_TypeOfExploitation-ForcedBegging = Mendicité forcée
htcds-vic_TypeOfExploitation-ForcedAdoption = Adoption forcée
htcds-vic_TypeOfExploitation-Surrogacy = Gestation pour autrui
htcds-vic_TypeOfExploitation-Other = Autre

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = Agriculture, sylviculture et pêche
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = Activités extractives
htcds-vic_ForcedLabourIndustry-C_Manufacturing = Activités de fabrication
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = Production et distribution d’électricité, de gaz, de vapeur et climatisation
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = Distribution d’eau ; assainissement, gestion des déchets et remise en état
htcds-vic_ForcedLabourIndustry-F_Construction = Construction
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = Commerce de gros et de détail ; réparation de véhicules et de motocycles
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = Transport et entreposage
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = Hébergement et restauration
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = Information et communication
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = Activités financières et d’assurances
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = Activités immobilières
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = Activités professionnelles, scientifiques et techniques
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = Services administratifs et d’appui
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = Administration publique et défense ; sécurité sociale obligatoire
htcds-vic_ForcedLabourIndustry-P_Education = Éducation
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = Santé et action sociale
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = Arts, spectacles et loisirs
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = Autres activités de services
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = Activités des ménages employeurs ; production de biens et services pour usage propre
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = Activités des organisations extraterritoriales

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = Prostitution
htcds-vic_TypeOfSexExploitation-Pornography = Pornographie
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = Services interactifs à distance
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = Services sexuels privés

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
htcds-vic_ExploitationWebsitesAndApps-Other = Autre

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = Addiction
htcds-vic_Vulnerabilities-SocialGroup = Groupe social
htcds-vic_Vulnerabilities-Discrimination = Discrimination
htcds-vic_Vulnerabilities-Poverty = Pauvreté
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = Handicap et santé physique
htcds-vic_Vulnerabilities-MentalHealth = Santé mentale
htcds-vic_Vulnerabilities-Migration = Migration
htcds-vic_Vulnerabilities-Homelessness = Absence de logement
htcds-vic_Vulnerabilities-AbuseSocialMedia = Maltraitance : réseaux sociaux
htcds-vic_Vulnerabilities-AbusePhysical = Maltraitance : physique
htcds-vic_Vulnerabilities-Education = Éducation
htcds-vic_Vulnerabilities-WorkEnvironment = Environnement de travail

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = Compagnon de voyage
htcds-per_RoleInProcess-Transporter = Transporteur
htcds-per_RoleInProcess-RecruiterOrIntermediary = Recruteur ou intermédiaire
htcds-per_RoleInProcess-BrokerTravelAgent = Courtier ou agent de voyage
htcds-per_RoleInProcess-TransferredIndividual = A transféré la personne
htcds-per_RoleInProcess-HarbouredIndividual = A hébergé la personne
htcds-per_RoleInProcess-SoldIndividual = A vendu la personne
htcds-per_RoleInProcess-BoughtIndividual = A acheté la personne
htcds-per_RoleInProcess-ReceivedIndividual = A accueilli la personne
htcds-per_RoleInProcess-ControlledIndividual = A contrôlé la personne
htcds-per_RoleInProcess-Smuggler = Passeur
htcds-per_RoleInProcess-Abuser = Auteur de violences
htcds-per_RoleInProcess-Kidnapper = Ravisseur
htcds-per_RoleInProcess-Exploiter = Exploiteur
htcds-per_RoleInProcess-Other = Autre

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = Actif
htcds-cas_Status-FollowUp = Suivi
htcds-cas_Status-Closed = Clos
htcds-cas_Status-ClosedReferred = Clos après orientation

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = Services supplémentaires nécessaires
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = Migration ou changement de lieu
htcds-cas_ReasonForIncomingReferral-Other = Autre

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = Services supplémentaires nécessaires
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = Migration ou changement de lieu
htcds-cas_ReasonForOutgoingReferral-Other = Autre

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = Recrutement
htcds-hte_Type-Transit = Transit
htcds-hte_Type-Exploitation = Exploitation

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = Éducation
htcds-spl_Type-Financial = Aide financière
htcds-spl_Type-Health = Santé
htcds-spl_Type-LabourExploitationRehabilitation = Réadaptation après l’exploitation par le travail
htcds-spl_Type-Legal = Aide juridique
htcds-spl_Type-Livelihood = Moyens de subsistance
htcds-spl_Type-RightsBasedTraining = Formation fondée sur les droits
htcds-spl_Type-SexualExploitationRehabilitation = Réadaptation après l’exploitation sexuelle
htcds-spl_Type-SocialCare = Accompagnement social

# Sections
htcds-section-organization = Organisation
htcds-section-person = Personne
htcds-section-victim = Ce qui s’est passé
htcds-section-perpetrator = Rôle d’autres personnes
htcds-section-case = Dossier
htcds-section-referral = Orientation
htcds-section-comment = Commentaires
htcds-section-event = Événements passés
htcds-section-support-plan = Plan de soutien
htcds-section-consent = Consentement

# Answers that are not known
standards-not-known-unknown = Inconnu
standards-not-known-not-asked = Non demandé
standards-not-known-declined = Préfère ne pas répondre
standards-not-known-not-applicable = Sans objet
standards-not-known-missing = Non renseigné
standards-yes = Oui
standards-no = Non
standards-place-stateless = Apatride
standards-place-unknown = Pays inconnu
standards-place-suppressed = Pays non affiché

# Ages
standards-age-0 = 0 à 8
standards-age-9 = 9 à 17
standards-age-18 = 18 à 20
standards-age-21 = 21 à 23
standards-age-24 = 24 à 26
standards-age-27 = 27 à 29
standards-age-30 = 30 à 38
standards-age-39 = 39 à 47
standards-age-48 = 48 et plus

# What is wrong with an answer
standards-problem-flag = Oui ou non attendu
standards-problem-code = Absent de la liste
standards-problem-one-code = Choisissez-en un seul
standards-problem-category = Ce n’est pas une catégorie de la colonne
standards-problem-country = Pays attendu : code ISO 3166-1 ou nom
standards-problem-country-retired = Ce code de pays n’est plus utilisé. Choisissez un pays actuel
standards-note-country-retired = Le code de pays n’est plus utilisé
standards-problem-language = Langue attendue : code ISO 639 ou nom
standards-problem-date = Date attendue, par exemple 2001-05-07, 2001-05 ou 2001
standards-problem-date-order = Le jour et le mois peuvent se lire de deux façons : écrivez année, mois, jour, par exemple 2001-05-07
standards-problem-date-year = Année entre 1900 et 2199 attendue
standards-problem-year = Année attendue, par exemple 2018
standards-problem-age-band = Tranche d’âge attendue, par exemple 18--20
standards-problem-duration = Durée en mois attendue, par exemple 13--24
standards-problem-number = Nombre entier de 0 à { $limit } attendu
standards-problem-coordinate = Degrés de -{ $limit } à { $limit } attendus, par exemple 30.5234
standards-problem-phone = Numéro de téléphone attendu, par exemple +380441234567
standards-problem-email = Adresse électronique attendue, par exemple name@example.org
standards-problem-too-long = Plus de { $limit } caractères

# CTDC: groups and categories
ctdc-group-means = Moyens de contrôle
ctdc-group-exploitation = Type d’exploitation
ctdc-group-labour = Secteur de travail
ctdc-group-sex = Type d’exploitation sexuelle
ctdc-group-recruiter = Relation avec le recruteur
ctdc-source-case-management = Gestion de cas
ctdc-source-hotline = Ligne d’assistance
ctdc-gender-female = Femme
ctdc-gender-male = Homme
ctdc-gender-trans = Transgenre ou de genre non conforme
ctdc-majority-adult = Personne adulte
ctdc-majority-minor = Personne mineure
ctdc-duration-0 = Jusqu’à 1 an
ctdc-duration-13 = De 1 à 2 ans
ctdc-duration-25 = Plus de 2 ans

# CTDC: columns
ctdc-yearOfRegistration = Année d’enregistrement
ctdc-Datasource = Source des données
ctdc-gender = Genre
ctdc-ageBroad = Âge à l’enregistrement
ctdc-majorityStatus = Personne adulte ou mineure à l’enregistrement
ctdc-majorityStatusAtExploit = Personne adulte ou mineure au début de l’exploitation
ctdc-majorityEntry = Personne adulte ou mineure au début de la traite
ctdc-citizenship = Nationalité
ctdc-meansOfControlDebtBondage = Servitude pour dettes
ctdc-meansOfControlTakesEarnings = Confiscation des revenus
ctdc-meansOfControlRestrictsFinancialAccess = Restriction de l’accès à l’argent
ctdc-meansOfControlThreats = Menaces
ctdc-meansOfControlPsychologicalAbuse = Violences psychologiques
ctdc-meansOfControlPhysicalAbuse = Violences physiques
ctdc-meansOfControlSexualAbuse = Violences sexuelles
ctdc-meansOfControlFalsePromises = Fausses promesses
ctdc-meansOfControlPsychoactiveSubstances = Substances psychoactives
ctdc-meansOfControlRestrictsMovement = Restriction des déplacements
ctdc-meansOfControlRestrictsMedicalCare = Restriction des soins médicaux
ctdc-meansOfControlExcessiveWorkingHours = Horaires de travail excessifs
ctdc-meansOfControlUsesChildren = Pression par les enfants
ctdc-meansOfControlThreatOfLawEnforcement = Menace de dénonciation aux autorités
ctdc-meansOfControlWithholdsNecessities = Privation du nécessaire
ctdc-meansOfControlWithholdsDocuments = Rétention de documents
ctdc-meansOfControlOther = Autres moyens
ctdc-meansOfControlNotSpecified = Moyens non précisés
ctdc-meansOfControlConcatenated = Moyens de contrôle (liste)
ctdc-isForcedLabour = Travail forcé
ctdc-isSexualExploit = Exploitation sexuelle
ctdc-isOtherExploit = Autre exploitation
ctdc-isSexAndLabour = Exploitation sexuelle et travail forcé
ctdc-isForcedMarriage = Mariage forcé
ctdc-isForcedMilitary = Enrôlement militaire forcé
ctdc-isOrganRemoval = Prélèvement d’organes
ctdc-isSlaveryAndPractices = Esclavage et pratiques analogues
ctdc-typeOfExploitConcatenated = Types d’exploitation (liste)
ctdc-typeOfLabourAgriculture = Agriculture
ctdc-typeOfLabourAquafarming = Aquaculture
ctdc-typeOfLabourBegging = Mendicité
ctdc-typeOfLabourConstruction = Construction
ctdc-typeOfLabourDomesticWork = Travail domestique
ctdc-typeOfLabourHospitality = Hôtellerie et restauration
ctdc-typeOfLabourIllicitActivities = Activités illicites
ctdc-typeOfLabourManufacturing = Fabrication
ctdc-typeOfLabourMiningOrDrilling = Mines ou forage
ctdc-typeOfLabourPeddling = Vente ambulante
ctdc-typeOfLabourTransportation = Transport
ctdc-typeOfLabourOther = Autre travail
ctdc-typeOfLabourNotSpecified = Travail non précisé
ctdc-typeOfLabourConcatenated = Types de travail (liste)
ctdc-typeOfSexProstitution = Prostitution
ctdc-typeOfSexPornography = Pornographie
ctdc-typeOfSexRemoteInteractiveServices = Services interactifs à distance
ctdc-typeOfSexPrivateSexualServices = Services sexuels privés
ctdc-typeOfSexConcatenated = Types d’exploitation sexuelle (liste)
ctdc-isAbduction = Enlèvement
ctdc-RecruiterRelationship = Relation avec le recruteur (liste)
ctdc-CountryOfExploitation = Pays d’exploitation
ctdc-recruiterRelationIntimatePartner = Recruteur : partenaire intime
ctdc-recruiterRelationFriend = Recruteur : ami ou amie
ctdc-recruiterRelationFamily = Recruteur : famille
ctdc-recruiterRelationOther = Recruteur : autre
ctdc-recruiterRelationUnknown = Recruteur : inconnu
ctdc-traffickMonths = Durée de la traite
ctdc-meansDebtBondageEarnings = Servitude pour dettes ou salaires retenus
ctdc-meansThreats = Menaces contre la personne ou la famille
ctdc-meansAbusePsyPhySex = Violences psychologiques, physiques ou sexuelles
ctdc-meansFalsePromises = Fausses promesses
ctdc-meansDrugsAlcohol = Substances psychoactives
ctdc-meansDenyBasicNeeds = Restriction de l’argent, des déplacements, des soins ou du nécessaire
ctdc-meansExcessiveWorkHours = Horaires de travail excessifs
ctdc-meansWithholdDocs = Rétention de documents
