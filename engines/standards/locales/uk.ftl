# state: draft
# Translation of the labels of HTCDS 2.0 (IOM, CC BY 4.0) and CTDC; see data/README.md.

# HTCDS: Organization
htcds-org_Name = Назва організації
htcds-org_Name-help = Назва організації.
htcds-org_ShippingCity = Місто поштової адреси
htcds-org_ShippingCity-help = Місто основної поштової адреси.
htcds-org_ShippingCountry = Країна поштової адреси
htcds-org_ShippingCountry-help = Країна основної поштової адреси.
htcds-org_ShippingState = Область поштової адреси
htcds-org_ShippingState-help = Область основної поштової адреси.
htcds-org_ShippingStreet = Вулиця поштової адреси
htcds-org_ShippingStreet-help = Вулиця основної поштової адреси організації.
htcds-org_ShippingPostalCode = Поштовий індекс
htcds-org_ShippingPostalCode-help = Поштовий індекс основної поштової адреси.
htcds-org_ShippingLongitude = Довгота
htcds-org_ShippingLongitude-help = Довгота адреси організації в градусах, наприклад 30.5234.
htcds-org_ShippingLatitude = Широта
htcds-org_ShippingLatitude-help = Широта адреси організації в градусах, наприклад 50.4501.
htcds-org_Phone = Телефон
htcds-org_Phone-help = Основний номер телефону організації.
htcds-org_Type = Тип
htcds-org_Type-help = Категорія організації.

# HTCDS: Person
htcds-prs_Salutation = Звертання
htcds-prs_Salutation-help = Як людина бажає, щоб до неї зверталися, наприклад пані або пан.
htcds-prs_FirstName = Ім’я
htcds-prs_FirstName-help = Особисте ім’я людини.
htcds-prs_MiddleName = По батькові або друге ім’я
htcds-prs_MiddleName-help = Будь-яке ім’я між особистим ім’ям і прізвищем.
htcds-prs_SecondName = Прізвище
htcds-prs_SecondName-help = Прізвище людини.
htcds-prs_Birthdate = Дата народження
htcds-prs_Birthdate-help = День, місяць і рік, наскільки відомо. Достатньо самого року.
htcds-prs_Gender = Ґендер
htcds-prs_Gender-help = Позначає вираження або стан людини як чоловіка, жінки, обох чи жодного. Ця категорія враховує психологічні, поведінкові, соціальні та культурні аспекти чоловічої, жіночої чи небінарної ідентичності (маскулінність, фемінність, жодна з них або їх поєднання).
htcds-prs_Deceased = Людина померла
htcds-prs_Deceased-help = Указує, чи відомо, що людини вже немає серед живих.
htcds-prs_MaritalStatus = Сімейний стан
htcds-prs_MaritalStatus-help = Чи перебуває людина у шлюбі та яке її становище зараз.
htcds-prs_NumberOfChildren = Кількість дітей
htcds-prs_NumberOfChildren-help = Скільки дітей має людина.
htcds-prs_PrimaryLanguage = Основна мова
htcds-prs_PrimaryLanguage-help = Мова, якою людина воліє розмовляти.
htcds-prs_SecondaryLanguage = Друга мова
htcds-prs_SecondaryLanguage-help = Інша мова, якою людина добре розмовляє.
htcds-prs_HighestLevelOfEducation = Найвищий рівень освіти
htcds-prs_HighestLevelOfEducation-help = Найвищий здобутий рівень освіти.
htcds-prs_Citizenship = Громадянство
htcds-prs_Citizenship-help = Усі країни, громадянство яких має людина, або без громадянства.
htcds-prs_IdentityNumber = Номер посвідчення особи
htcds-prs_IdentityNumber-help = Відповідний національний ідентифікаційний номер.
htcds-prs_Title = Посада
htcds-prs_Title-help = Посада людини в організації.
htcds-prs_Email = Електронна пошта
htcds-prs_Email-help = Адреса, на яку безпечно писати цій людині.
htcds-prs_HomePhone = Домашній телефон
htcds-prs_HomePhone-help = З кодом країни. Запитайте, чи безпечно телефонувати.
htcds-prs_MobilePhone = Мобільний телефон
htcds-prs_MobilePhone-help = З кодом країни. Запитайте, чи безпечно телефонувати або писати.
htcds-prs_MailingCity = Місто адреси
htcds-prs_MailingCity-help = Місто поштової адреси.
htcds-prs_MailingCountry = Країна адреси
htcds-prs_MailingCountry-help = Країна поштової адреси.
htcds-prs_MailingState = Область адреси
htcds-prs_MailingState-help = Область поштової адреси.
htcds-prs_MailingStreet = Вулиця адреси
htcds-prs_MailingStreet-help = Вулиця поштової адреси.
htcds-prs_MailingPostalCode = Поштовий індекс адреси
htcds-prs_MailingPostalCode-help = Поштовий індекс поштової адреси.
htcds-prs_MailingLongitude = Довгота адреси
htcds-prs_MailingLongitude-help = Довгота адреси в градусах, наприклад 30.5234.
htcds-prs_MailingLatitude = Широта адреси
htcds-prs_MailingLatitude-help = Широта адреси в градусах, наприклад 50.4501.

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = Згода на обробку персональних даних
htcds-vic_AgreementToManagePersonalData-help = Чи погодилася людина, щоб організація обробляла її персональні дані. У стандарті замінено розділом про згоду.
htcds-vic_TraffickingStatus = Статус щодо торгівлі людьми
htcds-vic_TraffickingStatus-help = Що досі визначила підготовлена особа.
htcds-vic_TraffickingStatusDecisionMakingOrg = Організація, яка визначила статус
htcds-vic_TraffickingStatusDecisionMakingOrg-help = Тип організації, яка визначила статус.
htcds-vic_RelationshipToTrafficker = Зв’язок із торговцем людьми
htcds-vic_RelationshipToTrafficker-help = Звідки людина знала тих, хто її експлуатував, якщо знала.
htcds-vic_AgeWhenTrafficked = Вік, у якому людина постраждала від торгівлі людьми
htcds-vic_AgeWhenTrafficked-help = Вік (у роках), коли людина вперше постраждала від торгівлі людьми.
htcds-vic_RecruitmentWebsitesAndApps = Сайти й застосунки для вербування
htcds-vic_RecruitmentWebsitesAndApps-help = Технологічні платформи, за допомогою яких шукали людей, що могли постраждати.
htcds-vic_MethodOfRecruitment = Спосіб вербування
htcds-vic_MethodOfRecruitment-help = Де або через кого відбувся перший контакт.
htcds-vic_LocationOfRecruitment = Місце вербування
htcds-vic_LocationOfRecruitment-help = Місце або організація, де відбулося вербування.
htcds-vic_MethodsOfControl = Засоби контролю
htcds-vic_MethodsOfControl-help = Засоби, якими людину утримували в цьому становищі. Виберіть усі, що підходять.
htcds-vic_TypeOfExploitation = Вид експлуатації
htcds-vic_TypeOfExploitation-help = Мета, з якою людину експлуатували. Виберіть усі, що підходять.
htcds-vic_ForcedLabourIndustry = Галузь примусової праці
htcds-vic_ForcedLabourIndustry-help = Економічний сектор праці за розділами ISIC Rev. 4.
htcds-vic_TypeOfSexExploitation = Вид сексуальної експлуатації
htcds-vic_TypeOfSexExploitation-help = Форма сексуальної експлуатації. Виберіть усі, що підходять.
htcds-vic_LocationOfExploitation = Місце експлуатації
htcds-vic_LocationOfExploitation-help = Місце або організація, де відбувалася експлуатація.
htcds-vic_ExploitationWebsitesAndApps = Сайти й застосунки для експлуатації
htcds-vic_ExploitationWebsitesAndApps-help = Технологічні платформи, за допомогою яких експлуатували людей, що могли постраждати.
htcds-vic_Vulnerabilities = Чинники вразливості
htcds-vic_Vulnerabilities-help = У стандарті замінено оцінюванням і плануванням.
htcds-vic_DetailsOfVulnerabilities = Подробиці вразливості
htcds-vic_DetailsOfVulnerabilities-help = У стандарті замінено оцінюванням і плануванням.

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = Роль у процесі
htcds-per_RoleInProcess-help = Яку роль мала ця особа. Виберіть усі, що підходять.
htcds-per_RoleDetails = Подробиці ролі
htcds-per_RoleDetails-help = Докладний опис ролі.
htcds-per_Organisation = Організація
htcds-per_Organisation-help = Організація, від якої діяла ця особа, якщо є.

# HTCDS: Case
htcds-cas_Status = Стан
htcds-cas_Status-help = На якому етапі робота зі справою.
htcds-cas_ReasonForCaseClosure = Причина закриття справи
htcds-cas_ReasonForCaseClosure-help = Чому справу закрито.
htcds-cas_CaseOwner = Відповідальна за справу особа
htcds-cas_CaseOwner-help = Кейс-менеджер, який створив справу або веде її.

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = Організація, яка направляє
htcds-cas_ReferringOrganisation-help = Організація, яка направляє справу.
htcds-cas_IncomingReferralDate = Дата вхідного направлення
htcds-cas_IncomingReferralDate-help = Дата, коли організація прийняла направлену іншою організацією справу.
htcds-cas_ReferringPrimaryCaseWorker = Кейс-менеджер, який направляє
htcds-cas_ReferringPrimaryCaseWorker-help = Основний кейс-менеджер в організації, яка направляє.
htcds-cas_ReasonForIncomingReferral = Причина вхідного направлення
htcds-cas_ReasonForIncomingReferral-help = Чому справу направлено до цієї організації.
htcds-cas_IncomingReferralDetails = Подробиці вхідного направлення
htcds-cas_IncomingReferralDetails-help = Докладна інформація про вхідне направлення, зокрема особливі домовленості та логістику.
htcds-cas_ReferredOrganisation = Організація, до якої направлено
htcds-cas_ReferredOrganisation-help = Організація, яка приймає направлену справу.
htcds-cas_ReferredPrimaryCaseWorker = Кейс-менеджер, до якого направлено
htcds-cas_ReferredPrimaryCaseWorker-help = Основний кейс-менеджер в організації, яка приймає.
htcds-cas_ReasonForOutgoingReferral = Причина вихідного направлення
htcds-cas_ReasonForOutgoingReferral-help = Чому справу направляють до іншої організації.
htcds-cas_OutgoingReferralDate = Дата вихідного направлення
htcds-cas_OutgoingReferralDate-help = Дата, коли організація направила справу до іншої організації.
htcds-cas_OutgoingReferralDetails = Подробиці вихідного направлення
htcds-cas_OutgoingReferralDetails-help = Докладна інформація про вихідне направлення, зокрема особливі домовленості та логістику.

# HTCDS: Case Comment
htcds-cco_CaseComment = Коментар до справи
htcds-cco_CaseComment-help = Офіційне оновлення від кейс-менеджера щодо справи.

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = Довгота
htcds-hte_Longitude-help = Довгота місця в градусах, наприклад 30.5234.
htcds-hte_Latitude = Широта
htcds-hte_Latitude-help = Широта місця в градусах, наприклад 50.4501.
htcds-hte_City = Місто
htcds-hte_City-help = Місто або село, де це сталося.
htcds-hte_Country = Країна
htcds-hte_Country-help = Країна, де це сталося.
htcds-hte_State = Область
htcds-hte_State-help = Область, де це сталося.
htcds-hte_Street = Вулиця
htcds-hte_Street-help = Вулиця, де це сталося.
htcds-hte_PostalCode = Поштовий індекс
htcds-hte_PostalCode-help = Поштовий індекс місця, де це сталося.
htcds-hte_Date = Дата
htcds-hte_Date-help = День, місяць і рік, наскільки відомо. Достатньо самого року.
htcds-hte_Type = Тип
htcds-hte_Type-help = Чи це було вербування, транзит чи експлуатація.
htcds-hte_Description = Опис
htcds-hte_Description-help = Що сталося, по змозі словами самої людини.

# HTCDS: Support Plan
htcds-spl_Objectives = Цілі
htcds-spl_Objectives-help = Цілі або мета плану.
htcds-spl_ActionPlan = План дій
htcds-spl_ActionPlan-help = Опис дій, потрібних для виконання плану.
htcds-spl_PlannedEndDate = Запланована дата завершення
htcds-spl_PlannedEndDate-help = Коли план має бути виконано.
htcds-spl_ActualEndDate = Фактична дата завершення
htcds-spl_ActualEndDate-help = Коли план виконано або завершено.
htcds-spl_Type = Тип
htcds-spl_Type-help = Тип плану підтримки.

# HTCDS: Consent
htcds-con_Consent = Згода
htcds-con_Consent-help = Орієнтири щодо згоди: чи погоджується людина на розмову? Чи повідомлено їй про мету розмови? Про фактичне й можливе використання зібраних даних? Про використання знеособлених даних для досліджень? Про право будь-коли запитати свої персональні дані? Про те, як довго зберігатимуть дані? Про те, як відкликати згоду?

# HTCDS: codes of org_Type
htcds-org_Type-NGO = Громадська організація
htcds-org_Type-LawEnforcement = Правоохоронний орган
htcds-org_Type-HealthServiceOrganisation = Заклад охорони здоров’я
htcds-org_Type-CentralGovernmentOrganisation = Орган центральної влади
htcds-org_Type-LocalGovernmentOrganisation = Орган місцевої влади
htcds-org_Type-ImmigrationService = Міграційна служба
htcds-org_Type-LegalService = Юридична служба
htcds-org_Type-CorporateBusiness = Підприємство
htcds-org_Type-SchoolOrCollege = Школа або коледж

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = Жіночий
htcds-prs_Gender-Masculine = Чоловічий
htcds-prs_Gender-TransgenderFeminine = Трансґендерна жінка
htcds-prs_Gender-TransgenderMasculine = Трансґендерний чоловік
htcds-prs_Gender-NonConforming = Ґендерно неконформна особа
htcds-prs_Gender-NonSpecifiedUnknown = Не вказано або невідомо

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = Не у шлюбі
htcds-prs_MaritalStatus-Married = У шлюбі
htcds-prs_MaritalStatus-Widowed = Удівство
htcds-prs_MaritalStatus-Divorced = У розлученні
htcds-prs_MaritalStatus-Separated = Живе окремо
htcds-prs_MaritalStatus-RegisteredPartnership = Зареєстроване партнерство

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = Дошкільна освіта
htcds-prs_HighestLevelOfEducation-PrimaryEducation = Початкова освіта
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = Базова середня освіта
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = Повна середня освіта
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = Післясередня невища освіта
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = Короткий цикл вищої освіти
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = Бакалавр або рівнозначний рівень
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = Магістр або рівнозначний рівень
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = Доктор або рівнозначний рівень

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = Особа, яка могла постраждати від торгівлі людьми
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = Особа, яка постраждала від торгівлі людьми
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = Особа, яка не постраждала від торгівлі людьми

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = Поліція
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = Громадська організація
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = Суд або прокуратура
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = Державна установа, крім поліції
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = Інша

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = Родинний зв’язок
htcds-vic_RelationshipToTrafficker-Acquainted = Знайома людина
htcds-vic_RelationshipToTrafficker-Unaquainted = Незнайома людина

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
htcds-vic_RecruitmentWebsitesAndApps-Other = Інше

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = У торговельному чи діловому закладі
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = У навчальному закладі
htcds-vic_MethodOfRecruitment-AtWork = На роботі
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = Через соціальні мережі
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = Через оголошення в інтернеті
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = Через телевізійну рекламу
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = Через оголошення в газеті
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = Через родину або родинні події
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = Через друзів або громадські події
htcds-vic_MethodOfRecruitment-Other = Інше

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = Погрози фізичної шкоди
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = Погрози зверненням до правоохоронців
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = Погрози дітям або родині
htcds-vic_MethodsOfControl-DebtBondage = Боргова кабала
htcds-vic_MethodsOfControl-FalsePromises = Неправдиві обіцянки
htcds-vic_MethodsOfControl-PhysicalAbuse = Фізичне насильство
htcds-vic_MethodsOfControl-SexualAbuse = Сексуальне насильство
htcds-vic_MethodsOfControl-TakesEarnings = Забирання заробітку
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = Обмеження доступу до грошей
htcds-vic_MethodsOfControl-RestrictsMedicalCare = Обмеження медичної допомоги
htcds-vic_MethodsOfControl-WithholdsNecessities = Позбавлення необхідного
htcds-vic_MethodsOfControl-PsychologicalAbuse = Психологічне насильство
htcds-vic_MethodsOfControl-PsychoactiveSubstance = Психоактивні речовини
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = Надмірний робочий час
htcds-vic_MethodsOfControl-WithholdsDocuments = Відбирання документів
htcds-vic_MethodsOfControl-Other = Інше
htcds-vic_MethodsOfControl-RestrictsMovement = Обмеження пересування

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = Примусова праця
htcds-vic_TypeOfExploitation-SexualExploitation = Сексуальна експлуатація
htcds-vic_TypeOfExploitation-ChildLabour = Дитяча праця
htcds-vic_TypeOfExploitation-ForcedMarriage = Примусовий шлюб
htcds-vic_TypeOfExploitation-Servitude = Підневільний стан
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = Примусова військова служба (недержавні суб’єкти)
htcds-vic_TypeOfExploitation-OrganRemoval = Вилучення органів
htcds-vic_TypeOfExploitation-ForcedBegging = Примусове жебрацтво
htcds-vic_TypeOfExploitation-ForcedAdoption = Примусове усиновлення
htcds-vic_TypeOfExploitation-Surrogacy = Сурогатне материнство
htcds-vic_TypeOfExploitation-Other = Інше

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = Сільське, лісове та рибне господарство
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = Добувна промисловість і розроблення кар’єрів
htcds-vic_ForcedLabourIndustry-C_Manufacturing = Переробна промисловість
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = Постачання електроенергії, газу, пари та кондиційованого повітря
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = Водопостачання; каналізація, поводження з відходами та очищення
htcds-vic_ForcedLabourIndustry-F_Construction = Будівництво
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = Оптова та роздрібна торгівля; ремонт автомобілів і мотоциклів
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = Транспорт і складське господарство
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = Тимчасове розміщення та громадське харчування
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = Інформація та зв’язок
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = Фінансова та страхова діяльність
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = Операції з нерухомістю
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = Професійна, наукова та технічна діяльність
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = Адміністративне та допоміжне обслуговування
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = Державне управління й оборона; обов’язкове соціальне страхування
htcds-vic_ForcedLabourIndustry-P_Education = Освіта
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = Охорона здоров’я та соціальна допомога
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = Мистецтво, спорт, розваги та відпочинок
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = Інші види послуг
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = Діяльність домашніх господарств як роботодавців; виробництво для власного споживання
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = Діяльність екстериторіальних організацій

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = Проституція
htcds-vic_TypeOfSexExploitation-Pornography = Порнографія
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = Дистанційні інтерактивні послуги
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = Приватні сексуальні послуги

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
htcds-vic_ExploitationWebsitesAndApps-Other = Інше

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = Залежність
htcds-vic_Vulnerabilities-SocialGroup = Соціальна група
htcds-vic_Vulnerabilities-Discrimination = Дискримінація
htcds-vic_Vulnerabilities-Poverty = Бідність
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = Інвалідність і фізичне здоров’я
htcds-vic_Vulnerabilities-MentalHealth = Психічне здоров’я
htcds-vic_Vulnerabilities-Migration = Міграція
htcds-vic_Vulnerabilities-Homelessness = Бездомність
htcds-vic_Vulnerabilities-AbuseSocialMedia = Насильство – соціальні мережі
htcds-vic_Vulnerabilities-AbusePhysical = Насильство – фізичне
htcds-vic_Vulnerabilities-Education = Освіта
htcds-vic_Vulnerabilities-WorkEnvironment = Умови праці

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = Супутник у дорозі
htcds-per_RoleInProcess-Transporter = Перевізник
htcds-per_RoleInProcess-RecruiterOrIntermediary = Вербувальник або посередник
htcds-per_RoleInProcess-BrokerTravelAgent = Брокер або турагент
htcds-per_RoleInProcess-TransferredIndividual = Передача людини
htcds-per_RoleInProcess-HarbouredIndividual = Переховування людини
htcds-per_RoleInProcess-SoldIndividual = Продаж людини
htcds-per_RoleInProcess-BoughtIndividual = Купівля людини
htcds-per_RoleInProcess-ReceivedIndividual = Одержання людини
htcds-per_RoleInProcess-ControlledIndividual = Контроль над людиною
htcds-per_RoleInProcess-Smuggler = Незаконне переправлення через кордон
htcds-per_RoleInProcess-Abuser = Кривдник
htcds-per_RoleInProcess-Kidnapper = Викрадач
htcds-per_RoleInProcess-Exploiter = Експлуататор
htcds-per_RoleInProcess-Other = Інше

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = Активна
htcds-cas_Status-FollowUp = Подальший супровід
htcds-cas_Status-Closed = Закрита
htcds-cas_Status-ClosedReferred = Закрита після направлення

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = Потрібні додаткові послуги
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = Міграція або зміна місця
htcds-cas_ReasonForIncomingReferral-Other = Інша

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = Потрібні додаткові послуги
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = Міграція або зміна місця
htcds-cas_ReasonForOutgoingReferral-Other = Інша

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = Вербування
htcds-hte_Type-Transit = Транзит
htcds-hte_Type-Exploitation = Експлуатація

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = Освіта
htcds-spl_Type-Financial = Фінансова підтримка
htcds-spl_Type-Health = Здоров’я
htcds-spl_Type-LabourExploitationRehabilitation = Реабілітація після трудової експлуатації
htcds-spl_Type-Legal = Правова допомога
htcds-spl_Type-Livelihood = Засоби до існування
htcds-spl_Type-RightsBasedTraining = Навчання щодо прав
htcds-spl_Type-SexualExploitationRehabilitation = Реабілітація після сексуальної експлуатації
htcds-spl_Type-SocialCare = Соціальна опіка

# Sections
htcds-section-organization = Організація
htcds-section-person = Людина
htcds-section-victim = Що сталося
htcds-section-perpetrator = Роль інших осіб
htcds-section-case = Справа
htcds-section-referral = Направлення
htcds-section-comment = Коментарі
htcds-section-event = Минулі події
htcds-section-support-plan = План підтримки
htcds-section-consent = Згода

# Answers that are not known
standards-not-known-unknown = Невідомо
standards-not-known-not-asked = Не запитували
standards-not-known-declined = Воліє не казати
standards-not-known-not-applicable = Не стосується
standards-not-known-missing = Немає даних
standards-yes = Так
standards-no = Ні
standards-place-stateless = Без громадянства
standards-place-unknown = Країна невідома
standards-place-suppressed = Країну не показано

# Ages
standards-age-0 = 0–8
standards-age-9 = 9–17
standards-age-18 = 18–20
standards-age-21 = 21–23
standards-age-24 = 24–26
standards-age-27 = 27–29
standards-age-30 = 30–38
standards-age-39 = 39–47
standards-age-48 = 48 і більше

# What is wrong with an answer
standards-problem-flag = Очікувалося «так» або «ні»
standards-problem-code = Цього немає у списку
standards-problem-one-code = Виберіть лише один варіант
standards-problem-category = Це не одна з категорій стовпця
standards-problem-country = Очікувалася країна: код ISO 3166-1 або назва
standards-problem-country-retired = Цей код країни більше не вживають. Виберіть теперішню країну
standards-note-country-retired = Код країни більше не вживають
standards-problem-language = Очікувалася мова: код ISO 639 або назва
standards-problem-date = Очікувалася дата, наприклад 2001-05-07, 2001-05 або 2001
standards-problem-date-order = День і місяць можна прочитати двояко: пишіть рік, місяць, день, наприклад 2001-05-07
standards-problem-date-year = Очікувався рік від 1900 до 2199
standards-problem-year = Очікувався рік, наприклад 2018
standards-problem-age-band = Очікувалася вікова група, наприклад 18--20
standards-problem-duration = Очікувалася тривалість у місяцях, наприклад 13--24
standards-problem-number = Очікувалося ціле число від 0 до { $limit }
standards-problem-coordinate = Очікувалися градуси від -{ $limit } до { $limit }, наприклад 30.5234
standards-problem-phone = Очікувався номер телефону, наприклад +380441234567
standards-problem-email = Очікувалася електронна адреса, наприклад name@example.org
standards-problem-too-long = Понад { $limit } символів

# CTDC: groups and categories
ctdc-group-means = Засоби контролю
ctdc-group-exploitation = Вид експлуатації
ctdc-group-labour = Галузь праці
ctdc-group-sex = Вид сексуальної експлуатації
ctdc-group-recruiter = Зв’язок із вербувальником
ctdc-source-case-management = Ведення випадків
ctdc-source-hotline = Гаряча лінія
ctdc-gender-female = Жінка
ctdc-gender-male = Чоловік
ctdc-gender-trans = Трансґендерна або ґендерно неконформна особа
ctdc-majority-adult = Повнолітня особа
ctdc-majority-minor = Неповнолітня особа
ctdc-duration-0 = До 1 року
ctdc-duration-13 = Від 1 до 2 років
ctdc-duration-25 = Понад 2 роки

# CTDC: columns
ctdc-yearOfRegistration = Рік реєстрації
ctdc-Datasource = Джерело даних
ctdc-gender = Ґендер
ctdc-ageBroad = Вік під час реєстрації
ctdc-majorityStatus = Повнолітня чи неповнолітня особа під час реєстрації
ctdc-majorityStatusAtExploit = Повнолітня чи неповнолітня особа на початку експлуатації
ctdc-majorityEntry = Повнолітня чи неповнолітня особа на початку торгівлі людьми
ctdc-citizenship = Громадянство
ctdc-meansOfControlDebtBondage = Боргова кабала
ctdc-meansOfControlTakesEarnings = Забирання заробітку
ctdc-meansOfControlRestrictsFinancialAccess = Обмеження доступу до грошей
ctdc-meansOfControlThreats = Погрози
ctdc-meansOfControlPsychologicalAbuse = Психологічне насильство
ctdc-meansOfControlPhysicalAbuse = Фізичне насильство
ctdc-meansOfControlSexualAbuse = Сексуальне насильство
ctdc-meansOfControlFalsePromises = Неправдиві обіцянки
ctdc-meansOfControlPsychoactiveSubstances = Психоактивні речовини
ctdc-meansOfControlRestrictsMovement = Обмеження пересування
ctdc-meansOfControlRestrictsMedicalCare = Обмеження медичної допомоги
ctdc-meansOfControlExcessiveWorkingHours = Надмірний робочий час
ctdc-meansOfControlUsesChildren = Тиск через дітей
ctdc-meansOfControlThreatOfLawEnforcement = Погроза зверненням до правоохоронців
ctdc-meansOfControlWithholdsNecessities = Позбавлення необхідного
ctdc-meansOfControlWithholdsDocuments = Відбирання документів
ctdc-meansOfControlOther = Інші засоби
ctdc-meansOfControlNotSpecified = Засоби не вказано
ctdc-meansOfControlConcatenated = Засоби контролю (список)
ctdc-isForcedLabour = Примусова праця
ctdc-isSexualExploit = Сексуальна експлуатація
ctdc-isOtherExploit = Інша експлуатація
ctdc-isSexAndLabour = Сексуальна експлуатація та примусова праця
ctdc-isForcedMarriage = Примусовий шлюб
ctdc-isForcedMilitary = Примусова військова служба
ctdc-isOrganRemoval = Вилучення органів
ctdc-isSlaveryAndPractices = Рабство та подібні практики
ctdc-typeOfExploitConcatenated = Види експлуатації (список)
ctdc-typeOfLabourAgriculture = Сільське господарство
ctdc-typeOfLabourAquafarming = Аквакультура
ctdc-typeOfLabourBegging = Жебрацтво
ctdc-typeOfLabourConstruction = Будівництво
ctdc-typeOfLabourDomesticWork = Хатня праця
ctdc-typeOfLabourHospitality = Готельно-ресторанна справа
ctdc-typeOfLabourIllicitActivities = Незаконна діяльність
ctdc-typeOfLabourManufacturing = Переробна промисловість
ctdc-typeOfLabourMiningOrDrilling = Видобуток або буріння
ctdc-typeOfLabourPeddling = Вулична торгівля
ctdc-typeOfLabourTransportation = Транспорт
ctdc-typeOfLabourOther = Інша праця
ctdc-typeOfLabourNotSpecified = Працю не вказано
ctdc-typeOfLabourConcatenated = Види праці (список)
ctdc-typeOfSexProstitution = Проституція
ctdc-typeOfSexPornography = Порнографія
ctdc-typeOfSexRemoteInteractiveServices = Дистанційні інтерактивні послуги
ctdc-typeOfSexPrivateSexualServices = Приватні сексуальні послуги
ctdc-typeOfSexConcatenated = Види сексуальної експлуатації (список)
ctdc-isAbduction = Викрадення
ctdc-RecruiterRelationship = Зв’язок із вербувальником (список)
ctdc-CountryOfExploitation = Країна експлуатації
ctdc-recruiterRelationIntimatePartner = Вербувальник: інтимний партнер
ctdc-recruiterRelationFriend = Вербувальник: друг
ctdc-recruiterRelationFamily = Вербувальник: родина
ctdc-recruiterRelationOther = Вербувальник: інша особа
ctdc-recruiterRelationUnknown = Вербувальник: невідомо
ctdc-traffickMonths = Тривалість торгівлі людьми
ctdc-meansDebtBondageEarnings = Боргова кабала або невиплата заробітку
ctdc-meansThreats = Погрози людині або родині
ctdc-meansAbusePsyPhySex = Психологічне, фізичне або сексуальне насильство
ctdc-meansFalsePromises = Неправдиві обіцянки
ctdc-meansDrugsAlcohol = Психоактивні речовини
ctdc-meansDenyBasicNeeds = Обмеження грошей, пересування, медичної допомоги або необхідного
ctdc-meansExcessiveWorkHours = Надмірний робочий час
ctdc-meansWithholdDocs = Відбирання документів
