import CourseModel
import Foundation
import Testing

@testable import CursusCommands

struct DiagnosticJSONTests {
  @Test func writesEveryFieldInOrder() {
    let file = source("a.md", "é\n[wlak]\n")
    let place = file.place(of: "wlak")
    let diagnostic = Diagnostic(
      .unknown, at: place, "Module 'wlak' is unknown",
      notes: [Note("here", at: SourceLocation(file: SourcePath("b.md")))],
      fixes: [Fix("write 'walk'", edits: [Edit(replacing: place, with: "walk")])])
    #expect(
      DiagnosticJSON.text(of: [diagnostic], sources: [file.path: file]) == """
        [
          {
            "id": "unknown",
            "severity": "error",
            "path": "a.md",
            "line": 2,
            "column": 2,
            "endLine": 2,
            "endColumn": 6,
            "summary": "Module 'wlak' is unknown",
            "explanation": "Because.",
            "notes": [
              {
                "message": "here",
                "path": "b.md",
                "line": 1,
                "column": 1
              }
            ],
            "fixes": [
              {
                "summary": "write 'walk'",
                "edits": [
                  {
                    "path": "a.md",
                    "line": 2,
                    "column": 2,
                    "endLine": 2,
                    "endColumn": 6,
                    "replacement": "walk"
                  }
                ]
              }
            ]
          }
        ]

        """)
  }

  @Test func isAnEmptyArrayWhenNothingIsWrong() {
    #expect(DiagnosticJSON.text(of: [], sources: [:]) == "[]\n")
  }

  @Test func survivesAnyText() throws {
    let words = "\"\\/\u{8}\u{0}\n\r\t\u{7F}\u{2028}é日👩‍👩‍👧"
    let text = JSONValue.array([.string(words)]).indented
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(parsed as? [String] == [words])
  }

  @Test func prefersTheExplanationOfThePlace() {
    let location = SourceLocation(file: SourcePath("a.md"))
    let diagnostic = Diagnostic(.unknown, at: location, "wrong", explanation: "Here it matters.")
    let text = DiagnosticJSON.text(of: [diagnostic], sources: [:])
    #expect(text.contains("\"explanation\": \"Here it matters.\""))
  }
}
