extension ReportWords {
  /// English.
  public static let english = ReportWords(
    language: "en",
    notation: Notation(
      decimalMark: ".", groupMark: ",", percent: "{a}%", moment: "< 1 min", minutes: "{a} min",
      hours: "{a} h", day: "{a} day", days: "{a} days",
      months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ], date: "{a} {b}", none: "–", few: "fewer than {a}"),
    figures: Figures(
      heading: "The conversation of {a}", date: "As of {a}",
      answer: Pair("First answer after", "median; nine in ten: {a}"),
      responses: Pair("Questions answered", "in {a} of {b} {b:thread|threads} with a question"),
      questions: Pair("Open questions", "the oldest: {a}"),
      pending: Pair("Waiting for approval", "the oldest: {a}"),
      conversation: Pair("Comments per post", "{a} {a:comment|comments}, {b} {b:post|posts}"),
      amplification: Pair("Mentions per post", "{a} {a:mention|mentions}, {b} {b:post|posts}"),
      applause: Pair("Likes per post", "{a} {a:like|likes}, {b} {b:post|posts}"),
      voices: Pair("Readers who spoke", "{a} came back"), nothing: "none"),
    sections: Sections(
      questions: "Questions that wait for an answer", answers: "Time to the first answer",
      answersNote: "Answered threads: {a}", weeks: "Week by week",
      weeksNote: "Weeks since {a}; most in one week: {b}", domains: "Who mentions us",
      domainsNote: "Sites that mention posts: {a}", newDomains: "New in the last {a:day|# days}",
      posts: "Posts that are talked about", tags: "Topics that are talked about",
      products: "Products that are talked about", voices: "Readers who come back",
      spam: "Spam among what was decided", definitions: "How this is counted",
      table: "The numbers as a table", more: "and {a} more"),
    nouns: Nouns(
      channels: ["Comments", "Our answers", "Trackbacks", "Pingbacks", "Webmentions"],
      buckets: ["under 1 h", "1–4 h", "4–8 h", "8–24 h", "over 24 h"],
      voices: [
        "On one day", "On 2 to 4 days", "On 5 days or more",
        "New in the last {a:day|# days}",
      ],
      post: "Post", tag: "Topic", product: "Product", domain: "Site", voice: "Reader",
      posts: "Posts", talk: "Total", comments: "Comments", mentions: "Mentions", likes: "Likes",
      answers: "Answers", perPost: "per post", time: "Time", number: "Number", week: "Week from",
      days: "Days", channel: "Arrived as", share: "Share"),
    definitions: [
      "First answer: the time from a reader's first item in a thread to our first item "
        + "after it.",
      "Questions answered: threads in which a reader asks and we answered later, of all "
        + "in which a reader asks.",
      "Comments are comments, replies, and replies on other sites. Mentions are "
        + "trackbacks, pingbacks, mentions and reposts. Ours do not count.",
      "Readers are told apart by the address of their site, else by their name. Numbers "
        + "of one or two readers are not shown.",
    ])
}
