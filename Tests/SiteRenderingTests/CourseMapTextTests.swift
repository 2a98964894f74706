import CourseModel
import Testing

@testable import SiteRendering

@Suite struct CourseMapTextTests {
  static let course = courseMapFixture([
    "why": ["a ~ b", "b < a gone ~ a"], "how": ["c\"\\ < b"],
  ])

  @Test func writesDOTWithClustersAndQuotes() {
    #expect(
      CourseMap.dot(of: Self.course) == #"""
        digraph "A \"quoted\" course" {
          rankdir=LR;
          node [shape=box, style=rounded];
          subgraph cluster_1 {
            label="why";
            "a" [label="a", URL="why/a.html"];
            "b" [label="b", URL="why/b.html"];
          }
          subgraph cluster_2 {
            label="how";
            "c\"\\" [label="c\"\\", URL="how/c\"\\.html"];
          }
          "a" -> "b";
          "b" -> "c\"\\";
          "a" -> "b" [style=dotted, dir=none, constraint=false];
        }

        """#)
  }

  @Test func writesJSONWithStableKeys() {
    let course = courseMapFixture(["why": ["a\"", "b < a\" ~ a\""]])
    #expect(
      CourseMap.json(of: course) == #"""
        {
          "title": "A \"quoted\" course",
          "language": "en",
          "paths": [
            {
              "id": "individual",
              "title": "individual",
              "minutes": 20,
              "modules": ["a\"", "b"]
            },
            {
              "id": "team",
              "title": "team",
              "minutes": 20,
              "modules": ["a\"", "b"]
            },
            {
              "id": "community",
              "title": "community",
              "minutes": 20,
              "modules": ["a\"", "b"]
            }
          ],
          "sections": [
            {
              "id": "why",
              "title": "why",
              "url": "why/index.html",
              "minutes": {
                "individual": 20,
                "team": 20,
                "community": 20
              },
              "modules": ["a\"", "b"]
            }
          ],
          "modules": [
            {
              "id": "a\"",
              "title": "a\"",
              "kind": "lesson",
              "section": "why",
              "minutes": 10,
              "paths": ["individual", "team", "community"],
              "url": "why/a\".html",
              "requires": [],
              "related": [],
              "dimensions": []
            },
            {
              "id": "b",
              "title": "b",
              "kind": "lesson",
              "section": "why",
              "minutes": 10,
              "paths": ["individual", "team", "community"],
              "url": "why/b.html",
              "requires": ["a\""],
              "related": ["a\""],
              "dimensions": []
            }
          ]
        }

        """#)
  }

  @Test(arguments: [
    ("The five disciplines", ["The five disciplines"]),
    ("How the course works", ["How the", "course works"]),
    ("Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifff", "ahrtsgesellschaft"]),
    ("", []),
  ])
  func breaksTitlesIntoEvenLines(_ text: String, _ lines: [String]) {
    let label = Label(text, size: 13, width: 132, limit: 3)
    #expect(label.lines == lines)
    #expect(label.width(size: 13) <= 132)
  }

  @Test func givesACutLabelADotDotDot() {
    let label = Label("one two three four five six", size: 10, width: 45, limit: 2)
    #expect(label.isCut)
    #expect(label.lines.count == 2)
    #expect(label.lines.last?.hasSuffix("…") == true)
    #expect(label.width(size: 10) <= 45)
  }
}
