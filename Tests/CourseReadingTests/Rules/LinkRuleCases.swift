import TestSupport

extension RuleCase {
  /// Links and images.
  static let links: [RuleCase] = [
    RuleCase(
      "a link to a file that is not there, near one that is",
      [
        "a/10-after-action-review.md": "# A",
        "b/x.md":
          "# X\n\nSee the [review](1️⃣../a/10-after-action-reviw.md) and [that](2️⃣nowhere.md).\n",
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "../a/10-after-action-reviw.md",
        "File 'a/10-after-action-reviw.md' does not exist; "
          + "did you mean 'a/10-after-action-review.md'?",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "nowhere.md", "File 'b/nowhere.md' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id")),
    RuleCase(
      "a link whose words are its address",
      ["a/x.md": "# X\n\nSee y.md: [y.md](1️⃣y.md), [y](2️⃣y.md) and [y](<3️⃣y.md> \"y.md\").\n"],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "y.md", "File 'a/y.md' does not exist; did you mean 'a/x.md'?",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "y.md", "File 'a/y.md' does not exist; did you mean 'a/x.md'?",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "3️⃣", "y.md", "File 'a/y.md' does not exist; did you mean 'a/x.md'?",
        fix: "give the path from this file, or use 'module:' with the module's id")),
    RuleCase(
      "a link that begins another link on the line",
      [
        "a/long.md": "# L",
        "a/x.md": "# X\n\n[a](long.md) [b](1️⃣long)\n",
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "long", "File 'a/long' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id")),
    RuleCase(
      "links on later lines of a paragraph, of a list and of a table",
      [
        "a/x.md": """
        # X

        One line
        and [another](1️⃣none-1).

        - item
          with a [link](2️⃣none-2)

        | a | b |
        |---|---|
        | c | [d](3️⃣none-3) |
        """
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "none-1", "File 'a/none-1' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "none-2", "File 'a/none-2' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "3️⃣", "none-3", "File 'a/none-3' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id")),
    RuleCase(
      "links by reference, reported at the address where it is near",
      [
        "a/x.md": """
        # X

        See [this][ref].

        [ref]: 1️⃣none.md

        2️⃣See [that][far].

        -

        [far]: <none.md>
        """
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "none.md", "File 'a/none.md' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "See [that][far].", "File 'a/none.md' does not exist",
        fix: "give the path from this file, or use 'module:' with the module's id")),
    RuleCase(
      "a link to a module that does not exist",
      [
        "a/unlearning.md": "# U",
        "a/x.md": "# X\n\n[a](1️⃣module:unlerning) [b](2️⃣module:something-else)\n",
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "module:unlerning",
        "Module 'unlerning' does not exist; did you mean 'module:unlearning'?",
        fix: "write 'module:unlearning'"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "module:something-else", "Module 'something-else' does not exist",
        fix: "use the id of a module")),
    RuleCase(
      "a link out of the course, and an empty one",
      ["a/x.md": "# X\n\n[a](1️⃣../../secret.md)\n\n2️⃣[b]()\n"],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "../../secret.md",
        "Link '../../secret.md' leaves the course folder",
        fix: "link to a file of the course, or give the full address"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "[b]()", "Link has no address",
        fix: "put an address between the brackets, or remove the link")),
    RuleCase(
      "links to a draft, by file and by id",
      [
        "a/d.md": "---\ntitle: D\ndraft: true\n---\n",
        "a/x.md": "# X\n\n[a](1️⃣d.md) [b](2️⃣module:d)\n",
      ],
      ExpectedDiagnostic(
        "broken-link", at: "1️⃣", "d.md", "Link leads to a draft, which is not part of the site",
        notes: [("a/d.md", "this file has 'draft: true'")],
        fix: "publish the draft, or remove the link until it is ready"),
      ExpectedDiagnostic(
        "broken-link", at: "2️⃣", "module:d",
        "Link leads to a draft, which is not part of the site",
        notes: [("a/d.md", "this file has 'draft: true'")],
        fix: "publish the draft, or remove the link until it is ready")),
    RuleCase(
      "anchors that do not exist, here and on another page",
      [
        "a/x.md": "# X\n\n## Limits\n\n[a](1️⃣#limit) [b](#limits) [c](2️⃣y.md#x-ray)\n",
        "a/y.md": "# Y\n\n## Roles\n",
      ],
      ExpectedDiagnostic(
        "broken-anchor", at: "1️⃣", "#limit",
        "Heading '#limit' does not exist on the page; did you mean '#limits'?",
        fix: "write '#limits'"),
      ExpectedDiagnostic(
        "broken-anchor", at: "2️⃣", "y.md#x-ray", "Heading '#x-ray' does not exist on the page",
        fix: "use a heading of the page, or drop the '#'")),
    RuleCase(
      "images that are not there, elsewhere, and no picture",
      [
        "media/iceberg.svg": "<svg/>",
        "a/x.md": """
        # X

        ![a](1️⃣../media/icberg.svg)
        ![b](2️⃣https://example.org/b.png) ![c](3️⃣x.md)
        ![d](4️⃣gone.png)
        """,
      ],
      ExpectedDiagnostic(
        "missing-image", at: "1️⃣", "../media/icberg.svg",
        "Image 'media/icberg.svg' does not exist; did you mean 'media/iceberg.svg'?",
        fix: "put the file there, or give its path from this text"),
      ExpectedDiagnostic(
        "missing-image", at: "2️⃣", "https://example.org/b.png",
        "Image 'https://example.org/b.png' lies on another host",
        fix: "copy it into 'media/' and link to the copy"),
      ExpectedDiagnostic(
        "missing-image", at: "3️⃣", "x.md", "Image 'x.md' is no picture file of the course",
        fix: "link to a file in 'media/'"),
      ExpectedDiagnostic(
        "missing-image", at: "4️⃣", "gone.png", "Image 'a/gone.png' does not exist",
        fix: "put the file there, or give its path from this text")),
  ]
}
