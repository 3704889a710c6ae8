# state: draft
# Texts of the public site. English is the source of the other languages. Titles stay neutral: they end up in histories.

## Menu

hub-nav-home = Home
hub-nav-explore = Figures
hub-nav-method = Method and limits

## Every page

hub-made-up = A demonstration: all figures here are made up.
hub-empty-heading = Nothing has been published yet
hub-empty-text = When figures are released, they appear here by themselves.
hub-not-found-title = Page not found
hub-not-found-heading = This page is not here
hub-not-found-text = The address may be mistyped, or a release may have been replaced by a newer one.
hub-release-name = { $title } ({ $dataset }), version { $version }
hub-title-contributed = People identified by contributing organisations
hub-publisher = The publisher of this site
hub-cite = { $publisher } ({ $year }). { $title }.
hub-left-out-fewer = Fewer than { $k } records, perhaps none, were left out because they are too rare to be counted safely.
hub-left-out-share = Up to { $share } of the records were left out because they are too rare to be counted safely.

## Start page

hub-home-title = Figures and help
hub-lead = Figures about people who were trafficked and whom somebody found and helped. They are made so that nobody can be recognised in them.
hub-findings-heading = What the figures say
hub-tables-heading = All tables
hub-finding-years =
    { $total ->
        [one] { $total } record of a person who was identified, from { $first } to { $last }.
       *[other] { $total } records of people who were identified, from { $first } to { $last }.
    }
hub-finding-flag =
    { $total ->
        [one] { $column }: yes in { $count } of { $total } record where this is known ({ $share }).
       *[other] { $column }: yes in { $count } of { $total } records where this is known ({ $share }).
    }
hub-finding-most =
    { $total ->
        [one] { $column }: most often “{ $value }”, in { $count } of { $total } record where this is known ({ $share }).
       *[other] { $column }: most often “{ $value }”, in { $count } of { $total } records where this is known ({ $share }).
    }
hub-identified-heading = Identified, not prevalence
hub-identified-text = The figures count people whom the contributing organisations identified. They do not tell how many people are trafficked, here or anywhere.
hub-from-release = Source: { $release }, { $day }.
hub-explore-action = Explore the figures
hub-what-heading = What this site is
hub-what-is-counts = Counts by year, age, gender, country and form of exploitation, from organisations that assist people.
hub-what-is-protected = Protected: a record counts only if enough other records are like it. Smaller groups do not appear.
hub-what-is-signed = Signed: each release can be checked, and is never changed afterwards.
hub-what-not-heading = What this site is not
hub-what-not-prevalence = No estimate of how widespread trafficking is.
hub-what-not-ranking = No ranking of countries: more records often mean that more is done to find people.
hub-what-not-people = No stories, names or places from which a person could be recognised.
hub-help-heading = How to get help
hub-help-danger = If somebody is in danger now, call the emergency number of the country you are in.
hub-help-none = A trade union, a health centre, a shelter or a consulate can also tell you who helps near you. You do not have to tell everything to ask.
hub-safe-heading = Looking at this page safely
hub-safe-exit = “{ $exit }” opens another site at once. If scripts are on, it also replaces this page, so that Back does not return here.
hub-safe-history = The list of visited pages in your browser is not erased. Use a private window, or erase the list, if somebody may look at it.
hub-safe-device = If somebody watches your telephone or computer, use another one that you trust.

## Figures

hub-explore-title = Figures
hub-choose-release = Release
hub-choose-table = Table
hub-table-by-two = { $first } and { $second }
hub-table-for = { $column }: { $value }.
hub-table-caption =
    { $total ->
        [one] { $total } record of a person who was identified.
       *[other] { $total } records of people who were identified.
    }
hub-records = Records
hub-show-all =
    { $count ->
        [one] Show the { $count } row
       *[other] Show all { $count } rows
    }
hub-fewer-explained = “Fewer than { $k }” refers to the records counted here: any number from none to below { $k }. Records that were left out may belong there too, and are not in any number on this site.
hub-files-heading = Download
hub-file-csv = This table (CSV)
hub-file-hxl = With HXL hashtags (CSV)
hub-file-json = For programs (JSON)
hub-file-codebook = Meaning of the codes (CSV)
hub-about-heading = About these figures
hub-about-release = Release
hub-about-protection = Protection
hub-about-signature = Signature
hub-about-cite = How to cite
hub-protection-short = Each combination of the published columns is shared by at least { $k } records.
hub-signature-good = Checked and in order. Key:
hub-method-more = More on method and limits

## Method

hub-method-title = Method and limits
hub-limits-heading = What the figures cannot say
hub-limit-identified = Many people are never found. Those who are found differ from those who are not.
hub-limit-contributors = The records come from some organisations in some countries and years. A change over time may be a change of who contributes.
hub-limit-records = A record is a person in one organisation's files. The same person may be in the files of two.
hub-limit-rare = Rare situations are missing, because records that are too rare are left out.
hub-protection-heading = How people are protected
hub-protection-rule = Each release names its published columns. A record is counted only if enough other records have the same values in all of these columns at once.
hub-protection-tables = All tables count the same records. So no difference between tables can single out a small group.
hub-protection-left-out = The number of records left out is never given exactly: fewer than the smallest group, or a share in steps so wide that the number cannot be computed.
hub-protection-not = What everybody in a group shares remains visible, also in the smallest group that is shown: if all counted records of a country show the same form of exploitation, the table says so of each of them. Two people look at this before a release is approved.
hub-this-release-heading = This release
hub-release-day = Approved on
hub-release-approved = Approved by
hub-release-counted = Records counted
hub-release-left-out = Records left out
hub-release-k = Smallest group
hub-release-columns = Published columns
hub-release-licence = Licence
hub-release-digest = Fingerprint of the manifest (BLAKE3)
hub-sources-heading = Sources
hub-role-release-approver = release approver
hub-role-data-steward = data steward
