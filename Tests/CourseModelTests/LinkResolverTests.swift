import CourseModel
import TestSupport
import Testing

/// Where links of course text lead.
@Suite struct LinkResolverTests {
  @Test(arguments: [
    ("x.md", LinkTarget.page(SitePath("a/x.html"), anchor: nil)),
    ("../b/10-y.md#part", .page(SitePath("b/y.html"), anchor: "part")),
    ("../b/10-y.md#", .page(SitePath("b/y.html"), anchor: nil)),
    ("../b/", .page(SitePath("b/index.html"), anchor: nil)),
    ("../b/_section.md", .page(SitePath("b/index.html"), anchor: nil)),
    ("/b/10-y.md", .page(SitePath("b/y.html"), anchor: nil)),
    ("../index.md", .page(SitePath("index.html"), anchor: nil)),
    ("module:y", .page(SitePath("b/y.html"), anchor: nil)),
    ("module:y#part", .page(SitePath("b/y.html"), anchor: "part")),
    ("module:z", .unknownModule(ModuleID("z"))),
    ("#caf%C3%A9", .anchor("café")),
    ("my%20pic.png", .asset(SourcePath("a/my pic.png"))),
    ("https://a.org/x#y", .external("https://a.org/x#y")),
    ("//a.org", .external("//a.org")), ("mailto:a@b.org", .external("mailto:a@b.org")),
    ("gone.md", .missing(SourcePath("a/gone.md"))), ("../../x", .outside),
    ("", .missing(SourcePath(""))), ("c:x", .missing(SourcePath("a/c:x"))),
  ])
  func resolves(_ destination: String, _ target: LinkTarget) throws {
    let course = try TestCourse([
      "a/x.md": "# X", "a/my pic.png": "", "b/_section.md": "# B", "b/10-y.md": "# Y",
    ])
    #expect(LinkResolver(course.graph).resolve(destination, in: SourcePath("a/x.md")) == target)
  }
}
