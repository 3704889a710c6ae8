# state: draft
# Translation of the labels of HTCDS 2.0 (IOM, CC BY 4.0) and CTDC; see data/README.md.

# HTCDS: Organization
htcds-org_Name = اسم المنظمة
htcds-org_Name-help = اسم المنظمة.
htcds-org_ShippingCity = مدينة المراسلات
htcds-org_ShippingCity-help = المدينة في العنوان البريدي الرئيسي للمنظمة.
htcds-org_ShippingCountry = بلد المراسلات
htcds-org_ShippingCountry-help = البلد في العنوان البريدي الرئيسي للمنظمة.
htcds-org_ShippingState = ولاية أو محافظة المراسلات
htcds-org_ShippingState-help = الولاية أو المحافظة في العنوان البريدي الرئيسي للمنظمة.
htcds-org_ShippingStreet = شارع المراسلات
htcds-org_ShippingStreet-help = الشارع في العنوان البريدي الرئيسي للمنظمة.
htcds-org_ShippingPostalCode = الرمز البريدي للمراسلات
htcds-org_ShippingPostalCode-help = الرمز البريدي في العنوان البريدي الرئيسي للمنظمة.
htcds-org_ShippingLongitude = خط الطول
htcds-org_ShippingLongitude-help = خط طول عنوان المنظمة بالدرجات، مثل 30.5234.
htcds-org_ShippingLatitude = خط العرض
htcds-org_ShippingLatitude-help = خط عرض عنوان المنظمة بالدرجات، مثل 50.4501.
htcds-org_Phone = الهاتف
htcds-org_Phone-help = رقم الهاتف الرئيسي للمنظمة.
htcds-org_Type = النوع
htcds-org_Type-help = فئة المنظمة.

# HTCDS: Person
htcds-prs_Salutation = لقب المخاطبة
htcds-prs_Salutation-help = كيف يرغب الشخص في أن يُخاطَب، مثل السيدة أو السيد.
htcds-prs_FirstName = الاسم الأول
htcds-prs_FirstName-help = الاسم الشخصي.
htcds-prs_MiddleName = الاسم الأوسط
htcds-prs_MiddleName-help = أي اسم بين الاسم الأول واسم العائلة.
htcds-prs_SecondName = اسم العائلة
htcds-prs_SecondName-help = اسم عائلة الشخص.
htcds-prs_Birthdate = تاريخ الميلاد
htcds-prs_Birthdate-help = اليوم والشهر والسنة بقدر ما هو معروف. تكفي السنة وحدها.
htcds-prs_Gender = النوع الاجتماعي
htcds-prs_Gender-help = يشير إلى تعبير الشخص عن كونه ذكرًا أو أنثى أو كليهما أو غير ذلك، أو إلى حاله هذه. تراعي هذه الفئة الجوانب النفسية والسلوكية والاجتماعية والثقافية لكون الشخص ذكرًا أو أنثى أو غير ثنائي (الذكورة أو الأنوثة أو لا هذا ولا ذاك أو مزيج منهما).
htcds-prs_Deceased = الوفاة
htcds-prs_Deceased-help = يوضح ما إذا كان معروفًا أن الشخص لم يعد على قيد الحياة.
htcds-prs_MaritalStatus = الحالة الاجتماعية
htcds-prs_MaritalStatus-help = ما إذا كان الشخص متزوجًا وما وضعه الحالي.
htcds-prs_NumberOfChildren = عدد الأطفال
htcds-prs_NumberOfChildren-help = عدد أطفال الشخص.
htcds-prs_PrimaryLanguage = اللغة الأولى
htcds-prs_PrimaryLanguage-help = اللغة التي يفضل الشخص التحدث بها.
htcds-prs_SecondaryLanguage = اللغة الثانية
htcds-prs_SecondaryLanguage-help = لغة أخرى يتحدثها الشخص جيدًا.
htcds-prs_HighestLevelOfEducation = أعلى مستوى تعليمي
htcds-prs_HighestLevelOfEducation-help = أعلى مستوى تعليمي أتمّه الشخص.
htcds-prs_Citizenship = الجنسية
htcds-prs_Citizenship-help = كل بلد يحمل الشخص جنسيته، أو انعدام الجنسية.
htcds-prs_IdentityNumber = رقم الهوية
htcds-prs_IdentityNumber-help = رقم الهوية الوطنية المعني.
htcds-prs_Title = المسمى الوظيفي
htcds-prs_Title-help = منصب الشخص داخل منظمة.
htcds-prs_Email = البريد الإلكتروني
htcds-prs_Email-help = عنوان يمكن مراسلة الشخص عليه بأمان.
htcds-prs_HomePhone = هاتف المنزل
htcds-prs_HomePhone-help = مع رمز البلد. اسأل هل الاتصال آمن.
htcds-prs_MobilePhone = الهاتف المحمول
htcds-prs_MobilePhone-help = مع رمز البلد. اسأل هل الاتصال أو المراسلة آمنان.
htcds-prs_MailingCity = مدينة العنوان البريدي
htcds-prs_MailingCity-help = المدينة في العنوان البريدي.
htcds-prs_MailingCountry = بلد العنوان البريدي
htcds-prs_MailingCountry-help = البلد في العنوان البريدي.
htcds-prs_MailingState = ولاية أو محافظة العنوان البريدي
htcds-prs_MailingState-help = الولاية أو المحافظة في العنوان البريدي.
htcds-prs_MailingStreet = شارع العنوان البريدي
htcds-prs_MailingStreet-help = الشارع في العنوان البريدي.
htcds-prs_MailingPostalCode = الرمز البريدي للعنوان
htcds-prs_MailingPostalCode-help = الرمز البريدي في العنوان البريدي.
htcds-prs_MailingLongitude = خط طول العنوان
htcds-prs_MailingLongitude-help = خط طول العنوان بالدرجات، مثل 30.5234.
htcds-prs_MailingLatitude = خط عرض العنوان
htcds-prs_MailingLatitude-help = خط عرض العنوان بالدرجات، مثل 50.4501.

# HTCDS: Person - Victim Context
htcds-vic_AgreementToManagePersonalData = الموافقة على إدارة البيانات الشخصية
htcds-vic_AgreementToManagePersonalData-help = ما إذا كان الشخص قد وافق على أن تدير المنظمة بياناته الشخصية. ألغاه المعيار لصالح قسم الموافقة.
htcds-vic_TraffickingStatus = الوضع فيما يخص الاتجار بالأشخاص
htcds-vic_TraffickingStatus-help = ما حدده شخص مدرَّب حتى الآن.
htcds-vic_TraffickingStatusDecisionMakingOrg = الجهة التي حددت هذا الوضع
htcds-vic_TraffickingStatusDecisionMakingOrg-help = نوع الجهة التي حددت هذا الوضع.
htcds-vic_RelationshipToTrafficker = العلاقة بمرتكب الاتجار
htcds-vic_RelationshipToTrafficker-help = كيف كان الشخص يعرف من استغلوه، إن كان يعرفهم.
htcds-vic_AgeWhenTrafficked = العمر عند التعرّض للاتجار
htcds-vic_AgeWhenTrafficked-help = عمر الشخص (بالسنوات) عندما تعرّض للاتجار أول مرة.
htcds-vic_RecruitmentWebsitesAndApps = المواقع والتطبيقات المستخدمة في الاستقطاب
htcds-vic_RecruitmentWebsitesAndApps-help = المنصات التقنية التي استخدمها الجناة للتعرف على ضحايا محتملين.
htcds-vic_MethodOfRecruitment = طريقة الاستقطاب
htcds-vic_MethodOfRecruitment-help = أين أو عن طريق مَن حدث الاتصال الأول.
htcds-vic_LocationOfRecruitment = مكان الاستقطاب
htcds-vic_LocationOfRecruitment-help = المكان أو الجهة التي جرى فيها الاستقطاب.
htcds-vic_MethodsOfControl = وسائل السيطرة
htcds-vic_MethodsOfControl-help = الوسائل التي أُبقي بها الشخص في هذا الوضع. اختر كل ما ينطبق.
htcds-vic_TypeOfExploitation = نوع الاستغلال
htcds-vic_TypeOfExploitation-help = الغرض الذي استُغل الشخص من أجله. اختر كل ما ينطبق.
htcds-vic_ForcedLabourIndustry = قطاع العمل القسري
htcds-vic_ForcedLabourIndustry-help = القطاع الاقتصادي للعمل، حسب أبواب التصنيف الصناعي الدولي الموحد، التنقيح 4.
htcds-vic_TypeOfSexExploitation = نوع الاستغلال الجنسي
htcds-vic_TypeOfSexExploitation-help = الشكل الذي اتخذه الاستغلال الجنسي. اختر كل ما ينطبق.
htcds-vic_LocationOfExploitation = مكان الاستغلال
htcds-vic_LocationOfExploitation-help = المكان أو الجهة التي جرى فيها الاستغلال.
htcds-vic_ExploitationWebsitesAndApps = المواقع والتطبيقات المستخدمة في الاستغلال
htcds-vic_ExploitationWebsitesAndApps-help = المنصات التقنية المستخدمة في استغلال ضحايا محتملين.
htcds-vic_Vulnerabilities = عوامل الضعف
htcds-vic_Vulnerabilities-help = ألغاه المعيار لصالح التقييم والتخطيط.
htcds-vic_DetailsOfVulnerabilities = تفاصيل عوامل الضعف
htcds-vic_DetailsOfVulnerabilities-help = ألغاه المعيار لصالح التقييم والتخطيط.

# HTCDS: Person - Perpetrator Context
htcds-per_RoleInProcess = الدور في العملية
htcds-per_RoleInProcess-help = الدور الذي قام به هذا الشخص. اختر كل ما ينطبق.
htcds-per_RoleDetails = تفاصيل الدور
htcds-per_RoleDetails-help = وصف مفصل للدور.
htcds-per_Organisation = المنظمة
htcds-per_Organisation-help = المنظمة التي عمل هذا الشخص لصالحها، إن وُجدت.

# HTCDS: Case
htcds-cas_Status = وضع الحالة
htcds-cas_Status-help = المرحلة التي وصل إليها العمل على الحالة.
htcds-cas_ReasonForCaseClosure = سبب إغلاق الحالة
htcds-cas_ReasonForCaseClosure-help = سبب إغلاق الحالة.
htcds-cas_CaseOwner = المسؤول عن الحالة
htcds-cas_CaseOwner-help = أخصائي الحالة الذي أنشأ الحالة أو يديرها.

# HTCDS: Referral Details
htcds-cas_ReferringOrganisation = المنظمة المُحيلة
htcds-cas_ReferringOrganisation-help = المنظمة التي أحالت الحالة.
htcds-cas_IncomingReferralDate = تاريخ الإحالة الواردة
htcds-cas_IncomingReferralDate-help = تاريخ قبول المنظمة للإحالة الواردة من منظمة أخرى.
htcds-cas_ReferringPrimaryCaseWorker = أخصائي الحالة المُحيل
htcds-cas_ReferringPrimaryCaseWorker-help = أخصائي الحالة الرئيسي في المنظمة المُحيلة.
htcds-cas_ReasonForIncomingReferral = سبب الإحالة الواردة
htcds-cas_ReasonForIncomingReferral-help = سبب إحالة الحالة إلى هذه المنظمة.
htcds-cas_IncomingReferralDetails = تفاصيل الإحالة الواردة
htcds-cas_IncomingReferralDetails-help = معلومات مفصلة عن الإحالة الواردة، ومنها الترتيبات الخاصة واللوجستية.
htcds-cas_ReferredOrganisation = المنظمة المُحال إليها
htcds-cas_ReferredOrganisation-help = المنظمة التي تستقبل الحالة المُحالة.
htcds-cas_ReferredPrimaryCaseWorker = أخصائي الحالة المُحال إليه
htcds-cas_ReferredPrimaryCaseWorker-help = أخصائي الحالة الرئيسي في المنظمة المستقبِلة.
htcds-cas_ReasonForOutgoingReferral = سبب الإحالة الصادرة
htcds-cas_ReasonForOutgoingReferral-help = سبب إحالة الحالة إلى منظمة أخرى.
htcds-cas_OutgoingReferralDate = تاريخ الإحالة الصادرة
htcds-cas_OutgoingReferralDate-help = تاريخ إحالة المنظمة للحالة إلى منظمة أخرى.
htcds-cas_OutgoingReferralDetails = تفاصيل الإحالة الصادرة
htcds-cas_OutgoingReferralDetails-help = معلومات مفصلة عن الإحالة الصادرة، ومنها الترتيبات الخاصة واللوجستية.

# HTCDS: Case Comment
htcds-cco_CaseComment = تعليق على الحالة
htcds-cco_CaseComment-help = تحديث رسمي من أخصائي الحالة بشأن الحالة.

# HTCDS: Historic Trafficking Events
htcds-hte_Longitude = خط الطول
htcds-hte_Longitude-help = خط طول المكان بالدرجات، مثل 30.5234.
htcds-hte_Latitude = خط العرض
htcds-hte_Latitude-help = خط عرض المكان بالدرجات، مثل 50.4501.
htcds-hte_City = المدينة
htcds-hte_City-help = المدينة أو القرية التي حدث فيها ذلك.
htcds-hte_Country = البلد
htcds-hte_Country-help = البلد الذي حدث فيه ذلك.
htcds-hte_State = الولاية أو المحافظة
htcds-hte_State-help = الولاية أو المحافظة التي حدث فيها ذلك.
htcds-hte_Street = الشارع
htcds-hte_Street-help = الشارع الذي حدث فيه ذلك.
htcds-hte_PostalCode = الرمز البريدي
htcds-hte_PostalCode-help = الرمز البريدي للمكان الذي حدث فيه ذلك.
htcds-hte_Date = التاريخ
htcds-hte_Date-help = اليوم والشهر والسنة بقدر ما هو معروف. تكفي السنة وحدها.
htcds-hte_Type = النوع
htcds-hte_Type-help = هل كان ذلك استقطابًا أم عبورًا أم استغلالًا.
htcds-hte_Description = الوصف
htcds-hte_Description-help = ما حدث، بكلمات الشخص نفسه إن أمكن.

# HTCDS: Support Plan
htcds-spl_Objectives = الأهداف
htcds-spl_Objectives-help = أهداف الخطة أو الغرض منها.
htcds-spl_ActionPlan = خطة العمل
htcds-spl_ActionPlan-help = وصف للإجراءات اللازمة لتنفيذ الخطة.
htcds-spl_PlannedEndDate = تاريخ الانتهاء المخطط
htcds-spl_PlannedEndDate-help = متى ينبغي أن تكتمل الخطة.
htcds-spl_ActualEndDate = تاريخ الانتهاء الفعلي
htcds-spl_ActualEndDate-help = متى اكتملت الخطة أو انتهت.
htcds-spl_Type = النوع
htcds-spl_Type-help = نوع خطة الدعم.

# HTCDS: Consent
htcds-con_Consent = الموافقة
htcds-con_Consent-help = إرشادات بشأن الموافقة: هل يوافق الشخص على إجراء المقابلة؟ هل أُبلغ بالغرض من المقابلة؟ هل أُبلغ بالاستخدام الفعلي والمحتمل للبيانات التي ستُجمع في المقابلة؟ هل أُبلغ باستخدام البيانات غير المُعرِّفة لأغراض البحث؟ هل أُبلغ بأن له الحق في طلب بياناته الشخصية في أي وقت؟ هل أُبلغ بمدة حفظ البيانات؟ هل أُبلغ بكيفية سحب الموافقة؟

# HTCDS: codes of org_Type
htcds-org_Type-NGO = منظمة غير حكومية
htcds-org_Type-LawEnforcement = جهة إنفاذ القانون
htcds-org_Type-HealthServiceOrganisation = مؤسسة صحية
htcds-org_Type-CentralGovernmentOrganisation = جهة حكومية مركزية
htcds-org_Type-LocalGovernmentOrganisation = جهة حكومية محلية
htcds-org_Type-ImmigrationService = دائرة الهجرة
htcds-org_Type-LegalService = خدمة قانونية
htcds-org_Type-CorporateBusiness = شركة
htcds-org_Type-SchoolOrCollege = مدرسة أو كلية

# HTCDS: codes of prs_Gender
htcds-prs_Gender-Feminine = أنثى
htcds-prs_Gender-Masculine = ذكر
htcds-prs_Gender-TransgenderFeminine = أنثى عابرة للنوع الاجتماعي
htcds-prs_Gender-TransgenderMasculine = ذكر عابر للنوع الاجتماعي
htcds-prs_Gender-NonConforming = غير مطابق لمعايير النوع الاجتماعي
htcds-prs_Gender-NonSpecifiedUnknown = غير محدد أو غير معروف

# HTCDS: codes of prs_MaritalStatus
htcds-prs_MaritalStatus-Single = غير متزوج/ة
htcds-prs_MaritalStatus-Married = متزوج/ة
htcds-prs_MaritalStatus-Widowed = أرمل/ة
htcds-prs_MaritalStatus-Divorced = مطلق/ة
htcds-prs_MaritalStatus-Separated = منفصل/ة
htcds-prs_MaritalStatus-RegisteredPartnership = شراكة مسجلة

# HTCDS: codes of prs_HighestLevelOfEducation
htcds-prs_HighestLevelOfEducation-EarlyChildhoodEducation = تعليم الطفولة المبكرة
htcds-prs_HighestLevelOfEducation-PrimaryEducation = التعليم الابتدائي
htcds-prs_HighestLevelOfEducation-LowerSecondaryEducation = المرحلة الأولى من التعليم الثانوي
htcds-prs_HighestLevelOfEducation-UpperSecondaryEducation = المرحلة الثانية من التعليم الثانوي
htcds-prs_HighestLevelOfEducation-PostSecondaryNonTertiaryEducation = تعليم ما بعد الثانوي غير العالي
htcds-prs_HighestLevelOfEducation-ShortCycleTertiaryEducation = تعليم عالٍ قصير المدة
htcds-prs_HighestLevelOfEducation-BachelorsOrEquivalentLevel = بكالوريوس أو ما يعادله
htcds-prs_HighestLevelOfEducation-MastersOrEquivalentLevel = ماجستير أو ما يعادله
htcds-prs_HighestLevelOfEducation-DoctoralOrEquivalentLevel = دكتوراه أو ما يعادلها

# HTCDS: codes of vic_TraffickingStatus
htcds-vic_TraffickingStatus-PossibleVictimOfTrafficking = ضحية محتملة للاتجار بالأشخاص
htcds-vic_TraffickingStatus-ActualVictimOfTrafficking = ضحية فعلية للاتجار بالأشخاص
htcds-vic_TraffickingStatus-NotAVictimOfTrafficking = ليس من ضحايا الاتجار بالأشخاص

# HTCDS: codes of vic_TraffickingStatusDecisionMakingOrg
htcds-vic_TraffickingStatusDecisionMakingOrg-Police = الشرطة
htcds-vic_TraffickingStatusDecisionMakingOrg-NGO = منظمة غير حكومية
htcds-vic_TraffickingStatusDecisionMakingOrg-CourtOrProsecution = محكمة أو نيابة عامة
htcds-vic_TraffickingStatusDecisionMakingOrg-NonPoliceGovernmentalOrganization = جهة حكومية غير الشرطة
htcds-vic_TraffickingStatusDecisionMakingOrg-Other = جهة أخرى

# HTCDS: codes of vic_RelationshipToTrafficker
htcds-vic_RelationshipToTrafficker-Familial = من العائلة
htcds-vic_RelationshipToTrafficker-Acquainted = معرفة سابقة
htcds-vic_RelationshipToTrafficker-Unaquainted = بلا معرفة سابقة

# HTCDS: codes of vic_RecruitmentWebsitesAndApps
htcds-vic_RecruitmentWebsitesAndApps-Facebook = فيسبوك
htcds-vic_RecruitmentWebsitesAndApps-Instagram = إنستغرام
htcds-vic_RecruitmentWebsitesAndApps-WhatsApp = واتساب
htcds-vic_RecruitmentWebsitesAndApps-Telegram = تيليغرام
htcds-vic_RecruitmentWebsitesAndApps-FacebookMessenger = فيسبوك ماسنجر
htcds-vic_RecruitmentWebsitesAndApps-Viber = فايبر
htcds-vic_RecruitmentWebsitesAndApps-SnapChat = سناب شات
htcds-vic_RecruitmentWebsitesAndApps-Line = لاين
htcds-vic_RecruitmentWebsitesAndApps-4Sale = 4Sale
htcds-vic_RecruitmentWebsitesAndApps-WeChat = وي تشات
htcds-vic_RecruitmentWebsitesAndApps-QQ = كيو كيو
htcds-vic_RecruitmentWebsitesAndApps-QZone = كيو زون
htcds-vic_RecruitmentWebsitesAndApps-TikTok = تيك توك
htcds-vic_RecruitmentWebsitesAndApps-Twitter = تويتر
htcds-vic_RecruitmentWebsitesAndApps-Other = موقع أو تطبيق آخر

# HTCDS: codes of vic_MethodOfRecruitment
htcds-vic_MethodOfRecruitment-AtAPlaceOfBusiness = في مكان تجاري
htcds-vic_MethodOfRecruitment-AtAnEducationalInstitution = في مؤسسة تعليمية
htcds-vic_MethodOfRecruitment-AtWork = في العمل
htcds-vic_MethodOfRecruitment-ThroughOnlineSocialNetworks = عبر شبكات التواصل الاجتماعي
htcds-vic_MethodOfRecruitment-ThroughAnOnlineAdvertisement = عبر إعلان على الإنترنت
htcds-vic_MethodOfRecruitment-ThroughATelevisionAdvert = عبر إعلان تلفزيوني
htcds-vic_MethodOfRecruitment-ThroughANewspaperAdvert = عبر إعلان في صحيفة
htcds-vic_MethodOfRecruitment-ThroughFamilyOrFamilyEvents = عن طريق العائلة أو مناسبات عائلية
htcds-vic_MethodOfRecruitment-ThroughFriendsOrSocialEvents = عن طريق أصدقاء أو مناسبات اجتماعية
htcds-vic_MethodOfRecruitment-Other = طريقة أخرى

# HTCDS: codes of vic_MethodsOfControl
htcds-vic_MethodsOfControl-PhysicalThreats = التهديد بالأذى الجسدي
htcds-vic_MethodsOfControl-ThreatsLawEnforcement = تهديد بإبلاغ السلطات
htcds-vic_MethodsOfControl-ThreatensChildrenFamily = تهديد الأطفال أو العائلة
htcds-vic_MethodsOfControl-DebtBondage = الاستعباد بسبب الديون
htcds-vic_MethodsOfControl-FalsePromises = وعود كاذبة
htcds-vic_MethodsOfControl-PhysicalAbuse = إيذاء جسدي
htcds-vic_MethodsOfControl-SexualAbuse = إيذاء جنسي
htcds-vic_MethodsOfControl-TakesEarnings = أخذ الأجر
htcds-vic_MethodsOfControl-RestrictsFinancialAccess = تقييد الوصول إلى المال
htcds-vic_MethodsOfControl-RestrictsMedicalCare = تقييد الرعاية الطبية
htcds-vic_MethodsOfControl-WithholdsNecessities = حجب الضروريات
htcds-vic_MethodsOfControl-PsychologicalAbuse = إيذاء نفسي
htcds-vic_MethodsOfControl-PsychoactiveSubstance = مواد مؤثرة نفسيًا
htcds-vic_MethodsOfControl-ExcessiveWorkingHours = ساعات عمل مفرطة
htcds-vic_MethodsOfControl-WithholdsDocuments = حجز الوثائق
htcds-vic_MethodsOfControl-Other = وسيلة أخرى
htcds-vic_MethodsOfControl-RestrictsMovement = تقييد الحركة

# HTCDS: codes of vic_TypeOfExploitation
htcds-vic_TypeOfExploitation-ForcedLabour = العمل القسري
htcds-vic_TypeOfExploitation-SexualExploitation = الاستغلال الجنسي
htcds-vic_TypeOfExploitation-ChildLabour = عمل الأطفال
htcds-vic_TypeOfExploitation-ForcedMarriage = الزواج القسري
htcds-vic_TypeOfExploitation-Servitude = الاستعباد
htcds-vic_TypeOfExploitation-ForcedMilitaryByNonStateActors = التجنيد القسري (من جهات غير حكومية)
htcds-vic_TypeOfExploitation-OrganRemoval = نزع الأعضاء
htcds-vic_TypeOfExploitation-ForcedBegging = التسول القسري
htcds-vic_TypeOfExploitation-ForcedAdoption = التبني القسري
htcds-vic_TypeOfExploitation-Surrogacy = الأمومة البديلة
htcds-vic_TypeOfExploitation-Other = نوع آخر

# HTCDS: codes of vic_ForcedLabourIndustry
htcds-vic_ForcedLabourIndustry-A_AgricultureForestryAndFishing = الزراعة والحراجة وصيد الأسماك
htcds-vic_ForcedLabourIndustry-B_MiningAndQuarrying = التعدين واستغلال المحاجر
htcds-vic_ForcedLabourIndustry-C_Manufacturing = الصناعة التحويلية
htcds-vic_ForcedLabourIndustry-D_ElectricityGasSteamAndAirConditioningSupply = توصيل الكهرباء والغاز والبخار وتكييف الهواء
htcds-vic_ForcedLabourIndustry-E_WaterSupplySewerageWasteManagement = إمدادات المياه والصرف الصحي وإدارة النفايات ومعالجتها
htcds-vic_ForcedLabourIndustry-F_Construction = التشييد
htcds-vic_ForcedLabourIndustry-G_WholesaleAndRetailTradeRepairOfMotorVehicles = تجارة الجملة والتجزئة؛ إصلاح المركبات والدراجات النارية
htcds-vic_ForcedLabourIndustry-H_TransportationAndStorage = النقل والتخزين
htcds-vic_ForcedLabourIndustry-I_AccommodationAndFoodServiceActivities = الإقامة والخدمات الغذائية
htcds-vic_ForcedLabourIndustry-J_InformationAndCommunication = المعلومات والاتصالات
htcds-vic_ForcedLabourIndustry-K_FinancialAndInsuranceActivities = الأنشطة المالية وأنشطة التأمين
htcds-vic_ForcedLabourIndustry-L_RealEstateActivities = الأنشطة العقارية
htcds-vic_ForcedLabourIndustry-M_ProfessionalScientificAndTechnicalActivities = الأنشطة المهنية والعلمية والتقنية
htcds-vic_ForcedLabourIndustry-N_AdministrativeAndSupportServiceActivities = أنشطة الخدمات الإدارية وخدمات الدعم
htcds-vic_ForcedLabourIndustry-O_PublicAdministrationAndDefence = الإدارة العامة والدفاع؛ الضمان الاجتماعي الإلزامي
htcds-vic_ForcedLabourIndustry-P_Education = التعليم
htcds-vic_ForcedLabourIndustry-Q_HumanHealthAndSocialWorkActivities = أنشطة الصحة والعمل الاجتماعي
htcds-vic_ForcedLabourIndustry-R_ArtsEntertainmentAndRecreation = الفنون والترفيه والتسلية
htcds-vic_ForcedLabourIndustry-S_OtherServiceActivities = أنشطة خدمية أخرى
htcds-vic_ForcedLabourIndustry-T_ActivitiesOfHouseholdsAsEmployers = أنشطة الأسر المعيشية كأصحاب عمل؛ إنتاج الأسر لسلع وخدمات لاستعمالها الخاص
htcds-vic_ForcedLabourIndustry-U_ActivitiesOfExtraterritorialOrganizations = أنشطة المنظمات والهيئات غير الخاضعة للولاية الإقليمية

# HTCDS: codes of vic_TypeOfSexExploitation
htcds-vic_TypeOfSexExploitation-Prostitution = البغاء
htcds-vic_TypeOfSexExploitation-Pornography = المواد الإباحية
htcds-vic_TypeOfSexExploitation-RemoteInteractiveServices = خدمات تفاعلية عن بُعد
htcds-vic_TypeOfSexExploitation-PrivateSexualServices = خدمات جنسية خاصة

# HTCDS: codes of vic_ExploitationWebsitesAndApps
htcds-vic_ExploitationWebsitesAndApps-Facebook = فيسبوك
htcds-vic_ExploitationWebsitesAndApps-Instagram = إنستغرام
htcds-vic_ExploitationWebsitesAndApps-WhatsApp = واتساب
htcds-vic_ExploitationWebsitesAndApps-Telegram = تيليغرام
htcds-vic_ExploitationWebsitesAndApps-FacebookMessenger = فيسبوك ماسنجر
htcds-vic_ExploitationWebsitesAndApps-Viber = فايبر
htcds-vic_ExploitationWebsitesAndApps-SnapChat = سناب شات
htcds-vic_ExploitationWebsitesAndApps-Line = لاين
htcds-vic_ExploitationWebsitesAndApps-4Sale = 4Sale
htcds-vic_ExploitationWebsitesAndApps-WeChat = وي تشات
htcds-vic_ExploitationWebsitesAndApps-QQ = كيو كيو
htcds-vic_ExploitationWebsitesAndApps-QZone = كيو زون
htcds-vic_ExploitationWebsitesAndApps-TikTok = تيك توك
htcds-vic_ExploitationWebsitesAndApps-Twitter = تويتر
htcds-vic_ExploitationWebsitesAndApps-Other = موقع أو تطبيق آخر

# HTCDS: codes of vic_Vulnerabilities
htcds-vic_Vulnerabilities-Addiction = الإدمان
htcds-vic_Vulnerabilities-SocialGroup = الفئة الاجتماعية
htcds-vic_Vulnerabilities-Discrimination = التمييز
htcds-vic_Vulnerabilities-Poverty = الفقر
htcds-vic_Vulnerabilities-DisabilityAndPhysicalHealth = الإعاقة والصحة الجسدية
htcds-vic_Vulnerabilities-MentalHealth = الصحة النفسية
htcds-vic_Vulnerabilities-Migration = الهجرة
htcds-vic_Vulnerabilities-Homelessness = انعدام المأوى
htcds-vic_Vulnerabilities-AbuseSocialMedia = إيذاء – عبر وسائل التواصل
htcds-vic_Vulnerabilities-AbusePhysical = إيذاء – جسدي
htcds-vic_Vulnerabilities-Education = التعليم
htcds-vic_Vulnerabilities-WorkEnvironment = بيئة العمل

# HTCDS: codes of per_RoleInProcess
htcds-per_RoleInProcess-TravellingPartner = رفيق سفر
htcds-per_RoleInProcess-Transporter = القائم بالنقل
htcds-per_RoleInProcess-RecruiterOrIntermediary = مُستقطِب أو وسيط
htcds-per_RoleInProcess-BrokerTravelAgent = سمسار أو وكيل سفر
htcds-per_RoleInProcess-TransferredIndividual = نقل الشخص إلى جهة أخرى
htcds-per_RoleInProcess-HarbouredIndividual = إيواء الشخص
htcds-per_RoleInProcess-SoldIndividual = بيع الشخص
htcds-per_RoleInProcess-BoughtIndividual = شراء الشخص
htcds-per_RoleInProcess-ReceivedIndividual = استقبال الشخص
htcds-per_RoleInProcess-ControlledIndividual = السيطرة على الشخص
htcds-per_RoleInProcess-Smuggler = مهرِّب مهاجرين
htcds-per_RoleInProcess-Abuser = مُعتدٍ
htcds-per_RoleInProcess-Kidnapper = خاطف
htcds-per_RoleInProcess-Exploiter = مُستغِل
htcds-per_RoleInProcess-Other = دور آخر

# HTCDS: codes of cas_Status
htcds-cas_Status-Active = قيد العمل
htcds-cas_Status-FollowUp = قيد المتابعة
htcds-cas_Status-Closed = مغلقة
htcds-cas_Status-ClosedReferred = مغلقة بعد الإحالة

# HTCDS: codes of cas_ReasonForIncomingReferral
htcds-cas_ReasonForIncomingReferral-AdditionalServicesRequired = الحاجة إلى خدمات إضافية
htcds-cas_ReasonForIncomingReferral-MigrationOrChangeOfLocation = الهجرة أو تغيير المكان
htcds-cas_ReasonForIncomingReferral-Other = سبب آخر

# HTCDS: codes of cas_ReasonForOutgoingReferral
htcds-cas_ReasonForOutgoingReferral-AdditionalServicesRequired = الحاجة إلى خدمات إضافية
htcds-cas_ReasonForOutgoingReferral-MigrationOrChangeOfLocation = الهجرة أو تغيير المكان
htcds-cas_ReasonForOutgoingReferral-Other = سبب آخر

# HTCDS: codes of hte_Type
htcds-hte_Type-Recruitment = استقطاب
htcds-hte_Type-Transit = عبور
htcds-hte_Type-Exploitation = استغلال

# HTCDS: codes of spl_Type
htcds-spl_Type-Education = التعليم
htcds-spl_Type-Financial = دعم مالي
htcds-spl_Type-Health = الصحة
htcds-spl_Type-LabourExploitationRehabilitation = التأهيل بعد الاستغلال في العمل
htcds-spl_Type-Legal = دعم قانوني
htcds-spl_Type-Livelihood = سبل العيش
htcds-spl_Type-RightsBasedTraining = تدريب قائم على الحقوق
htcds-spl_Type-SexualExploitationRehabilitation = التأهيل بعد الاستغلال الجنسي
htcds-spl_Type-SocialCare = الرعاية الاجتماعية

# Sections
htcds-section-organization = المنظمة
htcds-section-person = الشخص
htcds-section-victim = ما حدث
htcds-section-perpetrator = دور الآخرين
htcds-section-case = الحالة
htcds-section-referral = الإحالة
htcds-section-comment = التعليقات
htcds-section-event = أحداث سابقة
htcds-section-support-plan = خطة الدعم
htcds-section-consent = الموافقة

# Answers that are not known
standards-not-known-unknown = غير معروف
standards-not-known-not-asked = لم يُسأل
standards-not-known-declined = تفضيل عدم الإجابة
standards-not-known-not-applicable = لا ينطبق
standards-not-known-missing = لا توجد بيانات
standards-yes = نعم
standards-no = لا
standards-place-stateless = بدون جنسية
standards-place-unknown = البلد غير معروف
standards-place-suppressed = البلد محجوب

# Ages
standards-age-0 = من 0 إلى 8
standards-age-9 = من 9 إلى 17
standards-age-18 = من 18 إلى 20
standards-age-21 = من 21 إلى 23
standards-age-24 = من 24 إلى 26
standards-age-27 = من 27 إلى 29
standards-age-30 = من 30 إلى 38
standards-age-39 = من 39 إلى 47
standards-age-48 = 48 فأكثر

# What is wrong with an answer
standards-problem-flag = المتوقع نعم أو لا
standards-problem-code = هذا غير موجود في القائمة
standards-problem-one-code = اختر خيارًا واحدًا فقط
standards-problem-category = هذه ليست من فئات العمود
standards-problem-country = المتوقع بلد: رمز من ISO 3166-1 أو اسم
standards-problem-country-retired = لم يعد رمز البلد هذا مستعملًا. اختر بلدًا قائمًا
standards-note-country-retired = لم يعد رمز البلد مستعملًا
standards-problem-language = المتوقع لغة: رمز من ISO 639 أو اسم
standards-problem-date = المتوقع تاريخ مثل 2001-05-07 أو 2001-05 أو 2001
standards-problem-date-order = يمكن قراءة اليوم والشهر بطريقتين: اكتب السنة ثم الشهر ثم اليوم، مثل 2001-05-07
standards-problem-date-year = المتوقع سنة بين 1900 و2199
standards-problem-year = المتوقع سنة مثل 2018
standards-problem-age-band = المتوقع فئة عمرية مثل 18--20
standards-problem-duration = المتوقعة مدة بالأشهر مثل 13--24
standards-problem-number = المتوقع عدد صحيح من 0 إلى { $limit }
standards-problem-coordinate = المتوقع درجات من -{ $limit } إلى { $limit }، مثل 30.5234
standards-problem-phone = المتوقع رقم هاتف مثل +380441234567
standards-problem-email = المتوقع عنوان بريد إلكتروني مثل name@example.org
standards-problem-too-long = تجاوز الحد الأقصى لعدد الأحرف: { $limit }

# CTDC: groups and categories
ctdc-group-means = وسائل السيطرة
ctdc-group-exploitation = نوع الاستغلال
ctdc-group-labour = قطاع العمل
ctdc-group-sex = نوع الاستغلال الجنسي
ctdc-group-recruiter = العلاقة بالمُستقطِب
ctdc-source-case-management = إدارة الحالات
ctdc-source-hotline = خط المساعدة
ctdc-gender-female = أنثى
ctdc-gender-male = ذكر
ctdc-gender-trans = عابر للنوع الاجتماعي أو غير مطابق لمعاييره
ctdc-majority-adult = شخص بالغ
ctdc-majority-minor = شخص قاصر
ctdc-duration-0 = حتى سنة
ctdc-duration-13 = من سنة إلى سنتين
ctdc-duration-25 = أكثر من سنتين

# CTDC: columns
ctdc-yearOfRegistration = سنة التسجيل
ctdc-Datasource = مصدر البيانات
ctdc-gender = النوع الاجتماعي
ctdc-ageBroad = العمر عند التسجيل
ctdc-majorityStatus = شخص بالغ أو قاصر عند التسجيل
ctdc-majorityStatusAtExploit = شخص بالغ أو قاصر عند بدء الاستغلال
ctdc-majorityEntry = شخص بالغ أو قاصر عند بداية الاتجار
ctdc-citizenship = الجنسية
ctdc-meansOfControlDebtBondage = الاستعباد بسبب الديون
ctdc-meansOfControlTakesEarnings = أخذ الأجر
ctdc-meansOfControlRestrictsFinancialAccess = تقييد الوصول إلى المال
ctdc-meansOfControlThreats = تهديدات
ctdc-meansOfControlPsychologicalAbuse = إيذاء نفسي
ctdc-meansOfControlPhysicalAbuse = إيذاء جسدي
ctdc-meansOfControlSexualAbuse = إيذاء جنسي
ctdc-meansOfControlFalsePromises = وعود كاذبة
ctdc-meansOfControlPsychoactiveSubstances = مواد مؤثرة نفسيًا
ctdc-meansOfControlRestrictsMovement = تقييد الحركة
ctdc-meansOfControlRestrictsMedicalCare = تقييد الرعاية الطبية
ctdc-meansOfControlExcessiveWorkingHours = ساعات عمل مفرطة
ctdc-meansOfControlUsesChildren = الضغط عن طريق الأطفال
ctdc-meansOfControlThreatOfLawEnforcement = تهديد بإبلاغ السلطات
ctdc-meansOfControlWithholdsNecessities = حجب الضروريات
ctdc-meansOfControlWithholdsDocuments = حجز الوثائق
ctdc-meansOfControlOther = وسيلة أخرى
ctdc-meansOfControlNotSpecified = وسيلة غير محددة
ctdc-meansOfControlConcatenated = وسائل السيطرة (قائمة)
ctdc-isForcedLabour = العمل القسري
ctdc-isSexualExploit = الاستغلال الجنسي
ctdc-isOtherExploit = استغلال آخر
ctdc-isSexAndLabour = الاستغلال الجنسي والعمل القسري
ctdc-isForcedMarriage = الزواج القسري
ctdc-isForcedMilitary = التجنيد القسري
ctdc-isOrganRemoval = نزع الأعضاء
ctdc-isSlaveryAndPractices = الرق والممارسات الشبيهة به
ctdc-typeOfExploitConcatenated = أنواع الاستغلال (قائمة)
ctdc-typeOfLabourAgriculture = الزراعة
ctdc-typeOfLabourAquafarming = تربية الأحياء المائية
ctdc-typeOfLabourBegging = التسول
ctdc-typeOfLabourConstruction = التشييد
ctdc-typeOfLabourDomesticWork = العمل المنزلي
ctdc-typeOfLabourHospitality = الضيافة
ctdc-typeOfLabourIllicitActivities = أنشطة غير مشروعة
ctdc-typeOfLabourManufacturing = الصناعة التحويلية
ctdc-typeOfLabourMiningOrDrilling = التعدين أو الحفر
ctdc-typeOfLabourPeddling = البيع المتجول
ctdc-typeOfLabourTransportation = النقل
ctdc-typeOfLabourOther = عمل آخر
ctdc-typeOfLabourNotSpecified = عمل غير محدد
ctdc-typeOfLabourConcatenated = أنواع العمل (قائمة)
ctdc-typeOfSexProstitution = البغاء
ctdc-typeOfSexPornography = المواد الإباحية
ctdc-typeOfSexRemoteInteractiveServices = خدمات تفاعلية عن بُعد
ctdc-typeOfSexPrivateSexualServices = خدمات جنسية خاصة
ctdc-typeOfSexConcatenated = أنواع الاستغلال الجنسي (قائمة)
ctdc-isAbduction = الاختطاف
ctdc-RecruiterRelationship = العلاقة بالمُستقطِب (قائمة)
ctdc-CountryOfExploitation = بلد الاستغلال
ctdc-recruiterRelationIntimatePartner = المُستقطِب: شريك حميم
ctdc-recruiterRelationFriend = المُستقطِب: صديق
ctdc-recruiterRelationFamily = المُستقطِب: من العائلة
ctdc-recruiterRelationOther = المُستقطِب: شخص آخر
ctdc-recruiterRelationUnknown = المُستقطِب: غير معروف
ctdc-traffickMonths = مدة الاتجار
ctdc-meansDebtBondageEarnings = الاستعباد بسبب الديون أو حجز الأجور
ctdc-meansThreats = تهديد الشخص أو العائلة
ctdc-meansAbusePsyPhySex = إيذاء نفسي أو جسدي أو جنسي
ctdc-meansFalsePromises = وعود كاذبة
ctdc-meansDrugsAlcohol = مواد مؤثرة نفسيًا
ctdc-meansDenyBasicNeeds = تقييد المال أو الحركة أو الرعاية الطبية أو الضروريات
ctdc-meansExcessiveWorkHours = ساعات عمل مفرطة
ctdc-meansWithholdDocs = حجز الوثائق
