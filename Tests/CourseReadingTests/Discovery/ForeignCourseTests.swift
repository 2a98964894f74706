import CourseModel
import CourseReading
import TestSupport
import Testing

/// Somebody else's lessons, written for other tools.
@Suite struct ForeignCourseTests {
  @Test func readsAPlainFolderWithWarningsOnly() throws {
    let course = try TestCourse(
      [
        "README.md": "# Lessons\n\nBegin with [the first](lessons/01-first.md).\n",
        "LICENSE": "MIT",
        "lessons/README.md": "# All lessons\n\n- [First](01-first.md)\n- [Second](02-second.md)\n",
        "lessons/01-first.md": """
        ---
        layout: lesson
        tags: [git, basics]
        weight: 10
        objectives:
          - Explain
        menu: {main: {weight: 1}}
        ---

        ::: objectives
        - Say what it is
        :::

        ## Why

        > [!NOTE]
        > A note.

        {% include figure.html %} {{< youtube x >}} ==marked== H~2~O $x^2$ [[wiki link]]

        ![](fig/one.png){width=50%}

        | a | b |
        |---|---|
        | 1 | 2 |

        :::::::::::: challenge
        ## Try
        - [ ] one
        :::
        """,
        "lessons/02-second.md": "Second\n======\n\n#### Deep\n\nText<br>more @someone [@todo]?\n",
        "lessons/fig/one.png": .bytes([0x89, 0x50]),
        "extras/guide/README.md": "# Guide\n",
        "extras/about/README.md": "# About\n",
      ], folderName: "git-novice", hasSettings: false)
    #expect(
      course.diagnostics.filter { $0.severity == .error }.map(\.summary)
        == ["Source 'todo' is not in references.yml"])
    #expect(
      Set(course.ruleIDs) == [
        "missing-course-file", "unknown-key", "missing-alt-text", "heading-skips-level", "raw-html",
        "missing-title", "not-printable-text", "unknown-citation",
      ])
    #expect(course.graph.settings.title == "Git novice")
    #expect(course.graph.sections.map(\.title) == ["Extras", "All lessons"])
    #expect(course.graph.modules.map(\.id.text) == ["about", "guide", "first", "second"])
  }
}
