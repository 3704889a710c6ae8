use crate::{ask, sample, settings, site};

#[tokio::test]
async fn a_table_shows_words_counts_and_bars_and_no_code() {
    let folder = sample::folder();
    let text = ask(&site(folder.path()), "/en/explore?table=by-gender").await.text();
    for words in [
        "Transgender or non-conforming",
        "Not recorded",
        "1,020",
        "class=\"w68\"",
        "<h2 id=\"table\">Gender</h2>",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("NonConforming") && !text.contains("missing"));
}

#[tokio::test]
async fn ages_and_years_stand_in_their_own_order_and_others_by_frequency_with_the_unknown_last() {
    let folder = sample::folder();
    let site = site(folder.path());
    let order = |text: &str, words: &[&str]| {
        let table = &text[text.find("<tbody>").unwrap()..];
        let places: Vec<usize> = words
            .iter()
            .map(|word| table.find(word).unwrap_or_else(|| panic!("{word}")))
            .collect();
        assert!(places.is_sorted(), "{words:?} at {places:?}");
    };
    order(
        &ask(&site, "/en/explore?table=by-age").await.text(),
        &[">12<", ">300<", ">250<", ">20<", ">918<"],
    );
    order(
        &ask(&site, "/en/explore?table=by-gender").await.text(),
        &["Female", "Male", "Trans", "Not recorded"],
    );
    order(
        &ask(&site, "/en/explore").await.text(),
        &["2002", "2003", "2018", "2019"],
    );
}

#[tokio::test]
async fn a_table_of_two_columns_is_shown_one_value_at_a_time() {
    let folder = sample::folder();
    let site = site(folder.path());
    let text = ask(&site, "/en/explore?table=flows&value=ARG").await.text();
    assert!(text.contains("Citizenship: Argentina."));
    assert!(text.contains("<option value=\"ARG\" selected"));
    // What is not in the table asks for nothing.
    let text = ask(&site, "/en/explore?table=flows&value=%3Cscript%3E").await.text();
    assert!(text.contains("Citizenship: ") && !text.contains("<script>") && !text.contains("%3Cscript"));
}

#[tokio::test]
async fn no_page_and_no_file_shows_a_count_below_k() {
    let folder = sample::folder();
    let site = site(folder.path());
    let text = ask(&site, "/en/explore?table=flows&all=1").await.text();
    assert!(text.contains("fewer than 11"));
    for cell in text.split("<td class=\"number\">").skip(1) {
        let figure = cell.split('<').next().unwrap().replace(',', "");
        if let Ok(count) = figure.parse::<u64>() {
            assert!(count >= sample::K, "{count}");
        }
    }
    let csv = ask(&site, "/data/contributed-v1/flows.csv").await.text();
    assert!(csv.lines().count() == 4_901 && csv.contains(",,11"));
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert!(
            cells[2].is_empty() && cells[3] == "11" || cells[2].parse::<u64>().unwrap() >= sample::K,
            "{line}"
        );
    }
}

#[tokio::test]
async fn long_tables_show_their_beginning_and_offer_the_rest() {
    let folder = sample::folder();
    let site = site(folder.path());
    let rows = |text: &str| text.matches("<th scope=\"row\">").count();
    let short = ask(&site, "/en/explore?table=by-citizenship").await.text();
    assert_eq!(rows(&short), 25);
    assert!(short.contains("Show all 70 rows") && short.contains("table=by-citizenship&amp;all=1"));
    let long = ask(&site, "/en/explore?table=by-citizenship&all=1").await.text();
    assert_eq!(rows(&long), 70);
}

#[tokio::test]
async fn meaning_protection_signature_and_citation_stand_beside_every_table() {
    let folder = sample::folder();
    let mut settings = settings(folder.path());
    settings.publisher = Some("An organisation".to_owned());
    settings.address = Some("https://data.example.org".to_owned());
    let site = hub::router(hub::Hub::open(settings).unwrap());
    let text = ask(&site, "/en/explore?table=by-age").await.text();
    for words in [
        "They do not tell how many people are trafficked",
        "shared by at least 11 records",
        "3% of the records were left out",
        &sample::key().public().id(),
        "An organisation (2026). People identified by contributing organisations (contributed), version 1.",
        "https://data.example.org",
    ] {
        assert!(text.contains(words), "{words}");
    }
    let method = ask(&site, "/en/method").await.text();
    for words in ["release approver", "A made-up data set", "CC-BY-4.0", "1,500", "BLAKE3"] {
        assert!(method.contains(words), "{words}");
    }
}

#[tokio::test]
async fn files_are_those_that_were_signed_and_hashtags_are_added_on_request() {
    let folder = sample::folder();
    let site = site(folder.path());
    for name in ["by-age.csv", "by-age.json"] {
        let signed = std::fs::read(folder.path().join("contributed-v1/tables").join(name)).unwrap();
        let answer = ask(&site, &format!("/data/contributed-v1/{name}")).await;
        assert_eq!(answer.bytes, signed);
        assert_eq!(
            answer.header("content-disposition"),
            format!("attachment; filename=\"contributed-v1-{name}\"")
        );
    }
    assert_eq!(ask(&site, "/data/contributed-v1/codebook.csv").await.status, 200);
    let tagged = ask(&site, "/data/contributed-v1/flows.csv?hxl=1").await.text();
    let lines: Vec<&str> = tagged.lines().take(3).collect();
    assert_eq!(lines[0], "citizenship,CountryOfExploitation,count,fewer_than");
    assert_eq!(
        lines[1],
        "#country+code+origin,#country+code+exploitation,#affected+num,#meta+fewer_than"
    );
    assert_eq!(lines[2].split(',').count(), 4);
}

#[tokio::test]
async fn help_comes_from_the_deployment_and_is_escaped() {
    let folder = sample::folder();
    let mut settings = settings(folder.path());
    settings.made_up = true;
    settings.help = vec![hub::HelpLine {
        name: "A & B <line>".to_owned(),
        contact: "+00 000".to_owned(),
        note: "free".to_owned(),
    }];
    let site = hub::router(hub::Hub::open(settings).unwrap());
    let text = ask(&site, "/en/").await.text();
    for words in [
        "A &amp; B &lt;line&gt;",
        "+00 000",
        "free",
        "all figures here are made up",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn what_the_figures_do_not_say_stands_with_the_figures_before_them() {
    let folder = sample::folder();
    let site = site(folder.path());
    for (page, figures) in [
        ("", "class=\"cards\""),
        ("explore", "<table"),
        ("explore?table=flows", "<table"),
    ] {
        let text = ask(&site, &format!("/en/{page}")).await.text();
        let (said, shown) = (text.find("Identified, not prevalence"), text.find(figures));
        assert!(
            said.is_some() && shown.is_some() && said < shown,
            "{page}: {said:?} {shown:?}"
        );
        assert_eq!(
            text.matches("They do not tell how many people are trafficked").count(),
            1,
            "{page}"
        );
    }
    let method = ask(&site, "/en/method").await.text();
    assert!(method.contains("What everybody in a group shares remains visible"));
}

#[tokio::test]
async fn the_start_page_shows_figures_beside_their_sentences_and_leads_to_every_table() {
    let folder = sample::folder();
    let text = ask(&site(folder.path()), "/en/").await.text();
    for words in [
        "<svg class=\"spark turns\"",
        "<span>Female</span><span>70%</span><span class=\"bar\"><span class=\"w71\">",
        "<span>Yes</span><span>25%</span>",
        "<span>2002</span><span>2019</span>",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert_eq!(text.matches("<rect").count(), 18, "a bar a year");
    for table in sample::draft(1).tables {
        let address = format!(
            "<a href=\"/en/explore?release=contributed-v1&amp;table={}\"",
            table.name
        );
        assert!(text.contains(&address), "{address}");
    }
}

#[tokio::test]
async fn rows_without_a_figure_do_not_push_those_with_one_out_of_sight() {
    let folder = sample::folder();
    let site = site(folder.path());
    let rows = |text: &str| text.matches("<th scope=\"row\">").count();
    let some = ask(&site, "/en/explore?table=flows&value=AND").await.text();
    assert_eq!((rows(&some), some.matches("fewer than 11").count()), (10, 8));
    assert!(some.contains("Show all 70 rows"));
    let all = ask(&site, "/en/explore?table=flows&value=AND&all=1").await.text();
    assert_eq!((rows(&all), all.matches("fewer than 11").count()), (70, 68));
}
