# state: draft
# Translation of the labels of HTCDS 2.0 (IOM, CC BY 4.0) and CTDC; see data/README.md.

# HTCDS: Organization
htcds-org_Name = Nombre de la organización
htcds-org_Name-help = El nombre de la organización.
htcds-org_ShippingCity = Ciudad de la dirección postal
htcds-org_ShippingCity-help = La ciudad de la dirección postal principal.
htcds-org_ShippingCountry = País de la dirección postal
htcds-org_ShippingCountry-help = El país de la dirección postal principal.
htcds-org_ShippingState = Estado o provincia de la dirección postal
htcds-org_ShippingState-help = El estado o la provincia de la dirección postal principal.
htcds-org_ShippingStreet = Calle de la dirección postal
htcds-org_ShippingStreet-help = La calle de la dirección postal principal de la organización.
htcds-org_ShippingPostalCode = Código postal de la dirección
htcds-org_ShippingPostalCode-help = El código postal de la dirección postal principal.
htcds-org_ShippingLongitude = Longitud
htcds-org_ShippingLongitude-help = Longitud de la dirección de la organización en grados, por ejemplo 30.5234.
htcds-org_ShippingLatitude = Latitud
htcds-org_ShippingLatitude-help = Latitud de la dirección de la organización en grados, por ejemplo 50.4501.
htcds-org_Phone = Teléfono
htcds-org_Phone-help = El número de teléfono principal de la organización.
htcds-org_Type = Tipo
htcds-org_Type-help = La categoría de la organización.

# HTCDS: Person
htcds-prs_Salutation = Tratamiento
htcds-prs_Salutation-help = Cómo desea que se le llame, por ejemplo Sra. o Sr.
htcds-prs_FirstName = Nombre
htcds-prs_FirstName-help = El nombre de pila de la persona.
htcds-prs_MiddleName = Segundo nombre
htcds-prs_MiddleName-help = Cualquier nombre entre el nombre de pila y el apellido.
htcds-prs_SecondName = Apellido
htcds-prs_SecondName-help = El apellido de la persona.
htcds-prs_Birthdate = Fecha de nacimiento
htcds-prs_Birthdate-help = Día, mes y año en la medida en que se conozcan. Basta con el año.
htcds-prs_Gender = Género
htcds-prs_Gender-help = Indica la expresión o condición de la persona de ser hombre, mujer, ambas cosas o ninguna. Esta categoría considera los aspectos psicológicos, de comportamiento, sociales y culturales de ser hombre, mujer o persona no binaria (masculinidad, feminidad, ninguna o una combinación de ambas).
htcds-prs_Deceased = Persona fallecida
htcds-prs_Deceased-help = Indica si se sabe que la persona ya no vive.
htcds-prs_MaritalStatus = Estado civil
htcds-prs_MaritalStatus-help = Si la persona está casada y cuál es su situación actual.
htcds-prs_NumberOfChildren = Número de hijos
htcds-prs_NumberOfChildren-help = Cuántos hijos tiene la persona.
htcds-prs_PrimaryLanguage = Idioma principal
htcds-prs_PrimaryLanguage-help = El idioma en que la persona prefiere hablar.
htcds-prs_SecondaryLanguage = Segundo idioma
htcds-prs_SecondaryLanguage-help = Otro idioma que la persona habla bien.
htcds-prs_HighestLevelOfEducation = Nivel de estudios más alto
htcds-prs_HighestLevelOfEducation-help = El nivel de estudios más alto alcanzado.
htcds-prs_Citizenship = Nacionalidad
htcds-prs_Citizenship-help = Todos los países cuya nacionalidad tiene la persona, o ninguno si es apátrida.
htcds-prs_IdentityNumber = Número de identidad
htcds-prs_IdentityNumber-help = Número de identidad nacional correspondiente.
htcds-prs_Title = Cargo
htcds-prs_Title-help = El puesto de la persona en una organización.
htcds-prs_Email = Correo electrónico
htcds-prs_Email-help = Una dirección a la que se puede escribir sin riesgo.
htcds-prs_HomePhone = Teléfono de casa
htcds-prs_HomePhone-help = Con el código del país. Pregunte si es seguro llamar.
htcds-prs_MobilePhone = Teléfono móvil
htcds-prs_MobilePhone-help = Con el código del país. Pregunte si es seguro llamar o escribir.
htcds-prs_MailingCity = Ciudad de la dirección
htcds-prs_MailingCity-help = La ciudad de la dirección postal.
htcds-prs_MailingCountry = País de la dirección
htcds-prs_MailingCountry-help = El país de la dirección postal.
htcds-prs_MailingState = Estado o provincia de la dirección
htcds-prs_MailingState-help = El estado o la provincia de la dirección postal.
htcds-prs_MailingStreet = Calle de la dirección
htcds-prs_MailingStreet-help = La calle de la dirección postal.
htcds-prs_MailingPostalCode = Código postal de la dirección
htcds-prs_MailingPostalCode-help = El código postal de la dirección postal.
htcds-prs_MailingLongitude = Longitud de la dirección
htcds-prs_MailingLongitude-help = Longitud de la dirección en grados, por ejemplo 30.5234.
htcds-prs_MailingLatitude = Latitud de la dirección
htcds-prs_MailingLatitude-help = Latitud de la dirección en grados, por ejemplo 50.4501.

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = Acuerdo para gestionar datos personales
htcds-vic_AgreementToManagePersonalData-help = Si la persona ha aceptado que la organización gestione sus datos personales. El estándar lo retiró en favor de la sección de consentimiento.
htcds-vic_TraffickingStatus = Situación respecto de la trata
htcds-vic_TraffickingStatus-help = Lo que ha determinado hasta ahora una persona capacitada.
htcds-vic_TraffickingStatusDecisionMakingOrg = Organización que determinó la situación
htcds-vic_TraffickingStatusDecisionMakingOrg-help = El tipo de organización que determinó la situación.
htcds-vic_RelationshipToTrafficker = Relación con la persona tratante
htcds-vic_RelationshipToTrafficker-help = De qué conocía la persona a quienes la explotaron, si los conocía.
htcds-vic_AgeWhenTrafficked = Edad al ser objeto de trata
htcds-vic_AgeWhenTrafficked-help = Edad (en años) de la persona cuando fue objeto de trata por primera vez.
htcds-vic_RecruitmentWebsitesAndApps = Sitios web y aplicaciones de captación
htcds-vic_RecruitmentWebsitesAndApps-help = Plataformas tecnológicas que usaron los autores para identificar a posibles víctimas.
htcds-vic_MethodOfRecruitment = Método de captación
htcds-vic_MethodOfRecruitment-help = Dónde o por medio de quién se produjo el primer contacto.
htcds-vic_LocationOfRecruitment = Lugar de captación
htcds-vic_LocationOfRecruitment-help = El lugar o la organización donde tuvo lugar la captación.
htcds-vic_MethodsOfControl = Medios de control
htcds-vic_MethodsOfControl-help = Medios con los que se retuvo a la persona en la situación. Elija todos los que correspondan.
htcds-vic_TypeOfExploitation = Tipo de explotación
htcds-vic_TypeOfExploitation-help = El fin para el que se explotó a la persona. Elija todos los que correspondan.
htcds-vic_ForcedLabourIndustry = Sector del trabajo forzoso
htcds-vic_ForcedLabourIndustry-help = El sector económico del trabajo, según las secciones de la CIIU Rev. 4.
htcds-vic_TypeOfSexExploitation = Tipo de explotación sexual
htcds-vic_TypeOfSexExploitation-help = La forma que tomó la explotación sexual. Elija todas las que correspondan.
htcds-vic_LocationOfExploitation = Lugar de explotación
htcds-vic_LocationOfExploitation-help = El lugar o la organización donde tuvo lugar la explotación.
htcds-vic_ExploitationWebsitesAndApps = Sitios web y aplicaciones de explotación
htcds-vic_ExploitationWebsitesAndApps-help = Plataformas tecnológicas usadas para explotar a posibles víctimas.
htcds-vic_Vulnerabilities = Vulnerabilidades
htcds-vic_Vulnerabilities-help = Retirado por el estándar en favor de la evaluación y la planificación.
htcds-vic_DetailsOfVulnerabilities = Detalles de las vulnerabilidades
htcds-vic_DetailsOfVulnerabilities-help = Retirado por el estándar en favor de la evaluación y la planificación.

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = Papel en el proceso
htcds-per_RoleInProcess-help = Qué papel tuvo esta persona. Elija todos los que correspondan.
htcds-per_RoleDetails = Detalles del papel
htcds-per_RoleDetails-help = Descripción detallada del papel.
htcds-per_Organisation = Organización
htcds-per_Organisation-help = La organización para la que actuó esta persona, si la hay.

# HTCDS: Case
htcds-cas_Status = Estado
htcds-cas_Status-help = En qué punto está el trabajo con el caso.
htcds-cas_ReasonForCaseClosure = Motivo del cierre del caso
htcds-cas_ReasonForCaseClosure-help = Por qué se cerró el caso.
htcds-cas_CaseOwner = Responsable del caso
htcds-cas_CaseOwner-help = Responsable de casos que creó el caso o lo lleva.

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = Organización que remite
htcds-cas_ReferringOrganisation-help = La organización que remite el caso.
htcds-cas_IncomingReferralDate = Fecha de la remisión recibida
htcds-cas_IncomingReferralDate-help = La fecha en que la organización aceptó un caso remitido por otra.
htcds-cas_ReferringPrimaryCaseWorker = Responsable de casos que remite
htcds-cas_ReferringPrimaryCaseWorker-help = Responsable principal del caso en la organización que remite.
htcds-cas_ReasonForIncomingReferral = Motivo de la remisión recibida
htcds-cas_ReasonForIncomingReferral-help = Por qué se remitió el caso a esta organización.
htcds-cas_IncomingReferralDetails = Detalles de la remisión recibida
htcds-cas_IncomingReferralDetails-help = Información detallada sobre la remisión recibida, incluidos arreglos especiales y logística.
htcds-cas_ReferredOrganisation = Organización que recibe
htcds-cas_ReferredOrganisation-help = La organización que recibe el caso remitido.
htcds-cas_ReferredPrimaryCaseWorker = Responsable de casos que recibe
htcds-cas_ReferredPrimaryCaseWorker-help = Responsable principal del caso en la organización que recibe.
htcds-cas_ReasonForOutgoingReferral = Motivo de la remisión enviada
htcds-cas_ReasonForOutgoingReferral-help = Por qué se remite el caso a otra organización.
htcds-cas_OutgoingReferralDate = Fecha de la remisión enviada
htcds-cas_OutgoingReferralDate-help = La fecha en que la organización remitió el caso a otra.
htcds-cas_OutgoingReferralDetails = Detalles de la remisión enviada
htcds-cas_OutgoingReferralDetails-help = Información detallada sobre la remisión enviada, incluidos arreglos especiales y logística.

# HTCDS: Case Comment
htcds-cco_CaseComment = Comentario del caso
htcds-cco_CaseComment-help = Una actualización formal sobre el caso, de su responsable.

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = Longitud
htcds-hte_Longitude-help = Longitud del lugar en grados, por ejemplo 30.5234.
htcds-hte_Latitude = Latitud
htcds-hte_Latitude-help = Latitud del lugar en grados, por ejemplo 50.4501.
htcds-hte_City = Ciudad
htcds-hte_City-help = La ciudad o el pueblo donde ocurrió.
htcds-hte_Country = País
htcds-hte_Country-help = El país donde ocurrió.
htcds-hte_State = Estado o provincia
htcds-hte_State-help = El estado o la provincia donde ocurrió.
htcds-hte_Street = Calle
htcds-hte_Street-help = La calle donde ocurrió.
htcds-hte_PostalCode = Código postal
htcds-hte_PostalCode-help = El código postal del lugar donde ocurrió.
htcds-hte_Date = Fecha
htcds-hte_Date-help = Día, mes y año en la medida en que se conozcan. Basta con el año.
htcds-hte_Type = Tipo
htcds-hte_Type-help = Si fue captación, tránsito o explotación.
htcds-hte_Description = Descripción
htcds-hte_Description-help = Qué ocurrió, con las palabras de la persona si es posible.

# HTCDS: Support Plan
htcds-spl_Objectives = Objetivos
htcds-spl_Objectives-help = Los objetivos o el propósito del plan.
htcds-spl_ActionPlan = Plan de acción
htcds-spl_ActionPlan-help = Una descripción de las acciones necesarias para cumplir el plan.
htcds-spl_PlannedEndDate = Fecha de fin prevista
htcds-spl_PlannedEndDate-help = Cuándo debería completarse el plan.
htcds-spl_ActualEndDate = Fecha de fin real
htcds-spl_ActualEndDate-help = Cuándo se completó o terminó el plan.
htcds-spl_Type = Tipo
htcds-spl_Type-help = El tipo de plan de apoyo.

# HTCDS: Consent
htcds-con_Consent = Consentimiento
htcds-con_Consent-help = Orientación sobre el consentimiento: ¿La persona consiente o asiente a la entrevista? ¿Se le ha informado del propósito de la entrevista? ¿Se le ha informado del uso real y posible de los datos que se recogerán? ¿Se le ha informado del uso de datos no identificativos con fines de investigación? ¿Se le ha informado de que puede pedir sus datos personales en cualquier momento? ¿Se le ha informado de cuánto tiempo se conservarán los datos? ¿Se le ha informado de cómo retirar el consentimiento?

# HTCDS: codes of org_Type
htcds-org_Type-NGO = ONG
htcds-org_Type-LawEnforcement = Fuerzas del orden
htcds-org_Type-HealthServiceOrganisation = Organización de servicios de salud
htcds-org_Type-CentralGovernmentOrganisation = Organismo del gobierno central
htcds-org_Type-LocalGovernmentOrganisation = Organismo del gobierno local
htcds-org_Type-ImmigrationService = Servicio de inmigración
htcds-org_Type-LegalService = Servicio jurídico
htcds-org_Type-CorporateBusiness = Empresa
htcds-org_Type-SchoolOrCollege = Escuela o centro de estudios

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = Femenino
htcds-prs_Gender-Masculine = Masculino
htcds-prs_Gender-TransgenderFeminine = Transgénero femenino
htcds-prs_Gender-TransgenderMasculine = Transgénero masculino
htcds-prs_Gender-NonConforming = Género no conforme
htcds-prs_Gender-NonSpecifiedUnknown = No especificado o desconocido

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = Soltería
htcds-prs_MaritalStatus-Married = Matrimonio
htcds-prs_MaritalStatus-Widowed = Viudez
htcds-prs_MaritalStatus-Divorced = Divorcio
htcds-prs_MaritalStatus-Separated = Separación
htcds-prs_MaritalStatus-RegisteredPartnership = Unión registrada

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = Educación de la primera infancia
htcds-prs_HighestLevelOfEducation-PrimaryEducation = Educación primaria
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = Educación secundaria baja
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = Educación secundaria alta
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = Educación postsecundaria no terciaria
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = Educación terciaria de ciclo corto
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = Grado o equivalente
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = Maestría o equivalente
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = Doctorado o equivalente

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = Posible víctima de trata
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = Víctima de trata confirmada
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = No es víctima de trata

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = Policía
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = ONG
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = Tribunal o fiscalía
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = Organización gubernamental no policial
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = Otra

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = Familiar
htcds-vic_RelationshipToTrafficker-Acquainted = Conocidos
htcds-vic_RelationshipToTrafficker-Unaquainted = Sin conocerse antes

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
htcds-vic_RecruitmentWebsitesAndApps-Other = Otro

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = En un comercio o negocio
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = En un centro educativo
htcds-vic_MethodOfRecruitment-AtWork = En el trabajo
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = A través de redes sociales en línea
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = A través de un anuncio en línea
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = A través de un anuncio de televisión
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = A través de un anuncio de prensa
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = A través de la familia o reuniones familiares
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = A través de amistades o reuniones sociales
htcds-vic_MethodOfRecruitment-Other = Otro

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = Amenazas de daño físico
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = Amenazas de denuncia a las autoridades
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = Amenazas a los hijos o la familia
htcds-vic_MethodsOfControl-DebtBondage = Servidumbre por deudas
htcds-vic_MethodsOfControl-FalsePromises = Falsas promesas
htcds-vic_MethodsOfControl-PhysicalAbuse = Maltrato físico
htcds-vic_MethodsOfControl-SexualAbuse = Abuso sexual
htcds-vic_MethodsOfControl-TakesEarnings = Apropiación de los ingresos
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = Restricción del acceso al dinero
htcds-vic_MethodsOfControl-RestrictsMedicalCare = Restricción de la atención médica
htcds-vic_MethodsOfControl-WithholdsNecessities = Privación de lo necesario para vivir
htcds-vic_MethodsOfControl-PsychologicalAbuse = Maltrato psicológico
htcds-vic_MethodsOfControl-PsychoactiveSubstance = Sustancias psicoactivas
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = Horas de trabajo excesivas
htcds-vic_MethodsOfControl-WithholdsDocuments = Retención de documentos
htcds-vic_MethodsOfControl-Other = Otro
htcds-vic_MethodsOfControl-RestrictsMovement = Restricción de los movimientos

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = Trabajo forzoso
htcds-vic_TypeOfExploitation-SexualExploitation = Explotación sexual
htcds-vic_TypeOfExploitation-ChildLabour = Trabajo infantil
htcds-vic_TypeOfExploitation-ForcedMarriage = Matrimonio forzado
htcds-vic_TypeOfExploitation-Servitude = Servidumbre
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = Reclutamiento militar forzado (por agentes no estatales)
htcds-vic_TypeOfExploitation-OrganRemoval = Extracción de órganos
htcds-vic_TypeOfExploitation-ForcedBegging = Mendicidad forzada
htcds-vic_TypeOfExploitation-ForcedAdoption = Adopción forzada
htcds-vic_TypeOfExploitation-Surrogacy = Gestación subrogada
htcds-vic_TypeOfExploitation-Other = Otra

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = Agricultura, ganadería, silvicultura y pesca
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = Explotación de minas y canteras
htcds-vic_ForcedLabourIndustry-C_Manufacturing = Industrias manufactureras
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = Suministro de electricidad, gas, vapor y aire acondicionado
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = Suministro de agua; alcantarillado, gestión de desechos y descontaminación
htcds-vic_ForcedLabourIndustry-F_Construction = Construcción
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = Comercio al por mayor y al por menor; reparación de vehículos y motocicletas
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = Transporte y almacenamiento
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = Alojamiento y servicios de comidas
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = Información y comunicaciones
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = Actividades financieras y de seguros
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = Actividades inmobiliarias
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = Actividades profesionales, científicas y técnicas
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = Actividades de servicios administrativos y de apoyo
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = Administración pública y defensa; seguridad social obligatoria
htcds-vic_ForcedLabourIndustry-P_Education = Enseñanza
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = Atención de la salud humana y asistencia social
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = Actividades artísticas, de entretenimiento y recreativas
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = Otras actividades de servicios
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = Actividades de los hogares como empleadores; producción de bienes y servicios para uso propio
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = Actividades de organizaciones y órganos extraterritoriales

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = Prostitución
htcds-vic_TypeOfSexExploitation-Pornography = Pornografía
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = Servicios interactivos a distancia
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = Servicios sexuales privados

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
htcds-vic_ExploitationWebsitesAndApps-Other = Otro

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = Adicción
htcds-vic_Vulnerabilities-SocialGroup = Grupo social
htcds-vic_Vulnerabilities-Discrimination = Discriminación
htcds-vic_Vulnerabilities-Poverty = Pobreza
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = Discapacidad y salud física
htcds-vic_Vulnerabilities-MentalHealth = Salud mental
htcds-vic_Vulnerabilities-Migration = Migración
htcds-vic_Vulnerabilities-Homelessness = Falta de vivienda
htcds-vic_Vulnerabilities-AbuseSocialMedia = Maltrato: redes sociales
htcds-vic_Vulnerabilities-AbusePhysical = Maltrato: físico
htcds-vic_Vulnerabilities-Education = Educación
htcds-vic_Vulnerabilities-WorkEnvironment = Entorno laboral

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = Acompañante de viaje
htcds-per_RoleInProcess-Transporter = Transportista
htcds-per_RoleInProcess-RecruiterOrIntermediary = Captador o intermediario
htcds-per_RoleInProcess-BrokerTravelAgent = Intermediario o agente de viajes
htcds-per_RoleInProcess-TransferredIndividual = Trasladó a la persona
htcds-per_RoleInProcess-HarbouredIndividual = Acogió a la persona
htcds-per_RoleInProcess-SoldIndividual = Vendió a la persona
htcds-per_RoleInProcess-BoughtIndividual = Compró a la persona
htcds-per_RoleInProcess-ReceivedIndividual = Recibió a la persona
htcds-per_RoleInProcess-ControlledIndividual = Controló a la persona
htcds-per_RoleInProcess-Smuggler = Traficante de migrantes
htcds-per_RoleInProcess-Abuser = Maltratador
htcds-per_RoleInProcess-Kidnapper = Secuestrador
htcds-per_RoleInProcess-Exploiter = Explotador
htcds-per_RoleInProcess-Other = Otro

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = Activo
htcds-cas_Status-FollowUp = En seguimiento
htcds-cas_Status-Closed = Cerrado
htcds-cas_Status-ClosedReferred = Cerrado por remisión

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = Se requieren servicios adicionales
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = Migración o cambio de lugar
htcds-cas_ReasonForIncomingReferral-Other = Otro

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = Se requieren servicios adicionales
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = Migración o cambio de lugar
htcds-cas_ReasonForOutgoingReferral-Other = Otro

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = Captación
htcds-hte_Type-Transit = Tránsito
htcds-hte_Type-Exploitation = Explotación

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = Educación
htcds-spl_Type-Financial = Apoyo económico
htcds-spl_Type-Health = Salud
htcds-spl_Type-LabourExploitationRehabilitation = Rehabilitación tras la explotación laboral
htcds-spl_Type-Legal = Apoyo jurídico
htcds-spl_Type-Livelihood = Medios de vida
htcds-spl_Type-RightsBasedTraining = Formación basada en derechos
htcds-spl_Type-SexualExploitationRehabilitation = Rehabilitación tras la explotación sexual
htcds-spl_Type-SocialCare = Atención social

# Sections
htcds-section-organization = Organización
htcds-section-person = Persona
htcds-section-victim = Qué ocurrió
htcds-section-perpetrator = Papel de otras personas
htcds-section-case = Caso
htcds-section-referral = Remisión
htcds-section-comment = Comentarios
htcds-section-event = Hechos anteriores
htcds-section-support-plan = Plan de apoyo
htcds-section-consent = Consentimiento

# Answers that are not known
standards-not-known-unknown = No se sabe
standards-not-known-not-asked = No se preguntó
standards-not-known-declined = Prefiere no decirlo
standards-not-known-not-applicable = No corresponde
standards-not-known-missing = Sin dato
standards-yes = Sí
standards-no = No
standards-place-stateless = Apátrida
standards-place-unknown = País desconocido
standards-place-suppressed = País no mostrado

# Ages
standards-age-0 = 0 a 8
standards-age-9 = 9 a 17
standards-age-18 = 18 a 20
standards-age-21 = 21 a 23
standards-age-24 = 24 a 26
standards-age-27 = 27 a 29
standards-age-30 = 30 a 38
standards-age-39 = 39 a 47
standards-age-48 = 48 o más

# What is wrong with an answer
standards-problem-flag = Se esperaba sí o no
standards-problem-code = No está en la lista
standards-problem-one-code = Elija solo uno
standards-problem-category = No es una de las categorías de la columna
standards-problem-country = Se esperaba un país: un código ISO 3166-1 o un nombre
standards-problem-country-retired = Este código de país ya no se usa. Elija un país actual
standards-note-country-retired = El código de país ya no se usa
standards-problem-language = Se esperaba un idioma: un código ISO 639 o un nombre
standards-problem-date = Se esperaba una fecha como 2001-05-07, 2001-05 o 2001
standards-problem-date-order = El día y el mes pueden leerse de dos maneras: escriba año, mes y día, como 2001-05-07
standards-problem-date-year = Se esperaba un año entre 1900 y 2199
standards-problem-year = Se esperaba un año como 2018
standards-problem-age-band = Se esperaba un grupo de edad como 18--20
standards-problem-duration = Se esperaba una duración en meses como 13--24
standards-problem-number = Se esperaba un número entero de 0 a { $limit }
standards-problem-coordinate = Se esperaban grados de -{ $limit } a { $limit }, como 30.5234
standards-problem-phone = Se esperaba un número de teléfono como +380441234567
standards-problem-email = Se esperaba una dirección de correo como name@example.org
standards-problem-too-long = Más de { $limit } caracteres

# CTDC: groups and categories
ctdc-group-means = Medios de control
ctdc-group-exploitation = Tipo de explotación
ctdc-group-labour = Sector laboral
ctdc-group-sex = Tipo de explotación sexual
ctdc-group-recruiter = Relación con quien captó
ctdc-source-case-management = Gestión de casos
ctdc-source-hotline = Línea de ayuda
ctdc-gender-female = Mujer
ctdc-gender-male = Hombre
ctdc-gender-trans = Transgénero o género no conforme
ctdc-majority-adult = Persona adulta
ctdc-majority-minor = Persona menor de edad
ctdc-duration-0 = Hasta 1 año
ctdc-duration-13 = De 1 a 2 años
ctdc-duration-25 = Más de 2 años

# CTDC: columns
ctdc-yearOfRegistration = Año de registro
ctdc-Datasource = Fuente de los datos
ctdc-gender = Género
ctdc-ageBroad = Edad en el registro
ctdc-majorityStatus = Mayor o menor de edad en el registro
ctdc-majorityStatusAtExploit = Mayor o menor de edad al empezar la explotación
ctdc-majorityEntry = Mayor o menor de edad al inicio de la trata
ctdc-citizenship = Nacionalidad
ctdc-meansOfControlDebtBondage = Servidumbre por deudas
ctdc-meansOfControlTakesEarnings = Apropiación de los ingresos
ctdc-meansOfControlRestrictsFinancialAccess = Restricción del acceso al dinero
ctdc-meansOfControlThreats = Amenazas
ctdc-meansOfControlPsychologicalAbuse = Maltrato psicológico
ctdc-meansOfControlPhysicalAbuse = Maltrato físico
ctdc-meansOfControlSexualAbuse = Abuso sexual
ctdc-meansOfControlFalsePromises = Falsas promesas
ctdc-meansOfControlPsychoactiveSubstances = Sustancias psicoactivas
ctdc-meansOfControlRestrictsMovement = Restricción de los movimientos
ctdc-meansOfControlRestrictsMedicalCare = Restricción de la atención médica
ctdc-meansOfControlExcessiveWorkingHours = Horas de trabajo excesivas
ctdc-meansOfControlUsesChildren = Presión a través de los hijos
ctdc-meansOfControlThreatOfLawEnforcement = Amenaza de denuncia a las autoridades
ctdc-meansOfControlWithholdsNecessities = Privación de lo necesario para vivir
ctdc-meansOfControlWithholdsDocuments = Retención de documentos
ctdc-meansOfControlOther = Otros medios
ctdc-meansOfControlNotSpecified = Medios no especificados
ctdc-meansOfControlConcatenated = Medios de control (lista)
ctdc-isForcedLabour = Trabajo forzoso
ctdc-isSexualExploit = Explotación sexual
ctdc-isOtherExploit = Otra explotación
ctdc-isSexAndLabour = Explotación sexual y trabajo forzoso
ctdc-isForcedMarriage = Matrimonio forzado
ctdc-isForcedMilitary = Reclutamiento militar forzado
ctdc-isOrganRemoval = Extracción de órganos
ctdc-isSlaveryAndPractices = Esclavitud y prácticas análogas
ctdc-typeOfExploitConcatenated = Tipos de explotación (lista)
ctdc-typeOfLabourAgriculture = Agricultura
ctdc-typeOfLabourAquafarming = Acuicultura
ctdc-typeOfLabourBegging = Mendicidad
ctdc-typeOfLabourConstruction = Construcción
ctdc-typeOfLabourDomesticWork = Trabajo doméstico
ctdc-typeOfLabourHospitality = Hostelería
ctdc-typeOfLabourIllicitActivities = Actividades ilícitas
ctdc-typeOfLabourManufacturing = Industria manufacturera
ctdc-typeOfLabourMiningOrDrilling = Minería o perforación
ctdc-typeOfLabourPeddling = Venta ambulante
ctdc-typeOfLabourTransportation = Transporte
ctdc-typeOfLabourOther = Otro trabajo
ctdc-typeOfLabourNotSpecified = Trabajo no especificado
ctdc-typeOfLabourConcatenated = Tipos de trabajo (lista)
ctdc-typeOfSexProstitution = Prostitución
ctdc-typeOfSexPornography = Pornografía
ctdc-typeOfSexRemoteInteractiveServices = Servicios interactivos a distancia
ctdc-typeOfSexPrivateSexualServices = Servicios sexuales privados
ctdc-typeOfSexConcatenated = Tipos de explotación sexual (lista)
ctdc-isAbduction = Secuestro
ctdc-RecruiterRelationship = Relación con quien captó (lista)
ctdc-CountryOfExploitation = País de explotación
ctdc-recruiterRelationIntimatePartner = Quien captó: pareja
ctdc-recruiterRelationFriend = Quien captó: amistad
ctdc-recruiterRelationFamily = Quien captó: familia
ctdc-recruiterRelationOther = Quien captó: otra persona
ctdc-recruiterRelationUnknown = Quien captó: no se sabe
ctdc-traffickMonths = Duración de la trata
ctdc-meansDebtBondageEarnings = Servidumbre por deudas o retención del salario
ctdc-meansThreats = Amenazas a la persona o la familia
ctdc-meansAbusePsyPhySex = Maltrato psicológico, físico o sexual
ctdc-meansFalsePromises = Falsas promesas
ctdc-meansDrugsAlcohol = Sustancias psicoactivas
ctdc-meansDenyBasicNeeds = Restricción de dinero, movimientos, atención médica o lo necesario
ctdc-meansExcessiveWorkHours = Horas de trabajo excesivas
ctdc-meansWithholdDocs = Retención de documentos
