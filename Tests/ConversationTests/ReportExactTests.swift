import BlogModel
import Conversation
import Testing

/// The report as text and JSON, byte for byte.
@Suite struct ReportExactTests {
  @Test func text() {
    #expect(
      ReportSample.example().text(rows: 1) == """
        Conversation report, 2026-03-11 20:01

        Answers
          First answer, median    1 h 30 min
          First answer, 9 in 10   1 h 30 min
          Response rate           50%  (1 of 2 threads with a question)

        Time to the first answer, threads
          under 1 h  0
              1–4 h  1  ########################################
              4–8 h  0
             8–24 h  0
          over 24 h  0

        Unanswered questions: 1
                 age  question
          6 days 8 h  https://saft.example/ernte/#c-q2

        Moderation
          Waiting for a decision  1  (oldest 7 days 9 h, median 7 days 9 h)
          Spam                    13%  (1 of 8)
            comments              0%  (0 of 5)
            trackbacks            0%  (0 of 1)
            pingbacks             100%  (1 of 1)
            webmentions           0%  (0 of 1)

        Per post, 2 posts
          Conversation            2.5  (5)
          Amplification           0.5  (1)
          Applause                0.5  (1)

        The last 2 weeks
          comments  answers  trackbacks  pingbacks  webmentions  week from
                 5        1           1          0            0  2026-03-02
                 0        0           0          0            1  2026-03-09

        Sites that mention posts: 2
          mentions       first  site
                 1  2026-03-04  garten.example
          and 1 more

        New sites among the others: 1
          2026-03-11  neu.example

        Posts with talk: 2
          talk  comments  mentions  likes  answers  post
             6         4         1      1        1  Titel ernte
          and 1 more

        Tags with talk: 1
          talk  posts  per post  name
             7      2       3.5  Obst

        Products with talk: 1
          talk  posts  per post  name
             6      1       6.0  saft

        Readers who spoke
          All                     6
          On one day              -
          On 2 to 4 days          -
          On 5 days or more       0
          New in 2 days           fewer than 3

        """)
  }

  @Test func textOfNothing() {
    #expect(
      report([], posts: []).text() == """
        Conversation report, 2026-06-12 10:15

        Answers
          First answer, median    –
          First answer, 9 in 10   –
          Response rate           –

        Unanswered questions: 0

        Moderation
          Waiting for a decision  0

        Per post, 0 posts
          Conversation            –  (0)
          Amplification           –  (0)
          Applause                –  (0)

        """)
  }

  @Test func json() {
    #expect(
      ReportSample.example().json() == """
        {
          "version": 1,
          "now": "2026-03-11T20:01:40Z",
          "recent_days": 2,
          "posts_published": 2,
          "counts": {
            "talk": 7,
            "conversation": 5,
            "amplification": 1,
            "applause": 1,
            "other": 0,
            "answers": 1
          },
          "channels": {
            "comment": 5,
            "answer": 1,
            "trackback": 1,
            "pingback": 0,
            "webmention": 1
          },
          "rates": {
            "conversation": {"part": 5, "whole": 2, "value": 2.5000},
            "amplification": {"part": 1, "whole": 2, "value": 0.5000},
            "applause": {"part": 1, "whole": 2, "value": 0.5000}
          },
          "first_answer": {
            "threads": 1,
            "median": 5400,
            "p90": 5400,
            "buckets": [
              {"from_hours": 0, "to_hours": 1, "threads": 0},
              {"from_hours": 1, "to_hours": 4, "threads": 1},
              {"from_hours": 4, "to_hours": 8, "threads": 0},
              {"from_hours": 8, "to_hours": 24, "threads": 0},
              {"from_hours": 24, "to_hours": null, "threads": 0}
            ]
          },
          "response_rate": {
            "part": 1,
            "whole": 2,
            "value": 0.5000
          },
          "unanswered": [
            {"id": "q2", "post": "ernte", "title": "Titel ernte", \
        "url": "https://saft.example/ernte/#c-q2", "received": "2026-03-05T11:15:00Z", \
        "age": 550000, "author": null, "text": null}
          ],
          "pending": {
            "count": 1,
            "oldest": 639700,
            "median": 639700
          },
          "weeks": [
            {"week": "2026-W10", "monday": "2026-03-02", "comment": 5, "answer": 1, \
        "trackback": 1, "pingback": 0, "webmention": 0},
            {"week": "2026-W11", "monday": "2026-03-09", "comment": 0, "answer": 0, \
        "trackback": 0, "pingback": 0, "webmention": 1}
          ],
          "domains": [
            {"host": "garten.example", "count": 1, "first": "2026-03-04T10:21:40Z", \
        "is_new": false},
            {"host": "neu.example", "count": 1, "first": "2026-03-11T10:15:00Z", "is_new": true}
          ],
          "posts": [
            {"slug": "ernte", "title": "Titel ernte", "url": "https://saft.example/ernte/", \
        "date": "2026-03-04T10:15:00Z", "talk": 6, "conversation": 4, "amplification": 1, \
        "applause": 1, "other": 0, "answers": 1},
            {"slug": "saft", "title": "Titel saft", "url": "https://saft.example/saft/", \
        "date": "2026-03-04T10:15:00Z", "talk": 1, "conversation": 1, "amplification": 0, \
        "applause": 0, "other": 0, "answers": 0}
          ],
          "tags": [
            {"key": "Obst", "name": "Obst", "posts": 2, "talk": 7, "conversation": 5, \
        "amplification": 1, "applause": 1, "other": 0, "answers": 1, "rate": {"part": 7, \
        "whole": 2, "value": 3.5000}}
          ],
          "products": [
            {"key": "saft", "name": "saft", "posts": 1, "talk": 6, "conversation": 4, \
        "amplification": 1, "applause": 1, "other": 0, "answers": 1, "rate": {"part": 6, \
        "whole": 1, "value": 6.0000}}
          ],
          "voices": {
            "total": 6,
            "one_day": null,
            "two_to_four_days": null,
            "five_days_or_more": 0,
            "new": null,
            "named": []
          },
          "spam": {
            "part": 1,
            "whole": 8,
            "value": 0.1250,
            "channels": [
              {"channel": "comment", "part": 0, "whole": 5, "value": 0.0000},
              {"channel": "trackback", "part": 0, "whole": 1, "value": 0.0000},
              {"channel": "pingback", "part": 1, "whole": 1, "value": 1.0000},
              {"channel": "webmention", "part": 0, "whole": 1, "value": 0.0000}
            ]
          }
        }

        """)
  }

  @Test func jsonOfNothing() {
    #expect(
      report([], posts: [], ReportSettings(weeks: 1)).json() == """
        {
          "version": 1,
          "now": "2026-06-12T10:15:00Z",
          "recent_days": 28,
          "posts_published": 0,
          "counts": {
            "talk": 0,
            "conversation": 0,
            "amplification": 0,
            "applause": 0,
            "other": 0,
            "answers": 0
          },
          "channels": {
            "comment": 0,
            "answer": 0,
            "trackback": 0,
            "pingback": 0,
            "webmention": 0
          },
          "rates": {
            "conversation": {"part": 0, "whole": 0, "value": null},
            "amplification": {"part": 0, "whole": 0, "value": null},
            "applause": {"part": 0, "whole": 0, "value": null}
          },
          "first_answer": {
            "threads": 0,
            "median": null,
            "p90": null,
            "buckets": [
              {"from_hours": 0, "to_hours": 1, "threads": 0},
              {"from_hours": 1, "to_hours": 4, "threads": 0},
              {"from_hours": 4, "to_hours": 8, "threads": 0},
              {"from_hours": 8, "to_hours": 24, "threads": 0},
              {"from_hours": 24, "to_hours": null, "threads": 0}
            ]
          },
          "response_rate": {
            "part": 0,
            "whole": 0,
            "value": null
          },
          "unanswered": [],
          "pending": {
            "count": 0,
            "oldest": null,
            "median": null
          },
          "weeks": [
            {"week": "2026-W24", "monday": "2026-06-08", "comment": 0, "answer": 0, \
        "trackback": 0, "pingback": 0, "webmention": 0}
          ],
          "domains": [],
          "posts": [],
          "tags": [],
          "products": [],
          "voices": {
            "total": 0,
            "one_day": 0,
            "two_to_four_days": 0,
            "five_days_or_more": 0,
            "new": 0,
            "named": []
          },
          "spam": null
        }

        """)
  }
}
