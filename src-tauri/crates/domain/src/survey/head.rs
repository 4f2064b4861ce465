//! Who heads a company, by the job title: where no role in decisions is on record the title is all
//! there is to go by.

/// What a head or an owner is called, lower-cased, without `ё`.
const HEADS: &[&str] = &[
    "генеральный директор",
    "ген. директор",
    "гендиректор",
    "исполнительный директор",
    "управляющий директор",
    "председатель правления",
    "президент",
    "владелец",
    "собственник",
    "совладелец",
    "учредитель",
    "основатель",
    "глава компании",
    "руководитель компании",
    "руководитель организации",
    "chief executive",
    "ceo",
    "managing director",
    "general director",
    "general manager",
    "executive director",
    "president",
    "owner",
    "founder",
];
/// The title that is a head's only when nothing follows it: a director *of* something heads a part.
const ALONE: &[&str] = &["директор", "director", "руководитель", "head"];
/// Words by which a title that holds a head's is somebody else's: a deputy's, an assistant's, the
/// owner's of a product.
const OTHERS: &[&str] = &[
    "замест",
    "зам",
    "вице",
    "помощ",
    "ассист",
    "секретар",
    "референт",
    "советник",
    "бывш",
    "и.о",
    "vice",
    "deputy",
    "assistant",
    "secretary",
    "adviser",
    "advisor",
    "former",
    "product",
    "process",
    "продукт",
    "процесс",
];

/// Whether a job title, in Russian or English, says that its holder heads or owns the company. A
/// title in doubt says no: whoever has a role in decisions on record comes first anyway.
#[must_use]
pub fn heads(job_title: &str) -> bool {
    let title = job_title.trim().to_lowercase().replace('ё', "е");
    let words =
        || title.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|w| !w.is_empty());
    if words().any(|word| OTHERS.iter().any(|other| word.starts_with(other))) {
        return false;
    }
    let spaced = format!(" {} ", words().collect::<Vec<_>>().join(" "));
    ALONE.contains(&title.as_str())
        || HEADS.iter().any(|head| spaced.contains(&format!(" {head} ")))
}
