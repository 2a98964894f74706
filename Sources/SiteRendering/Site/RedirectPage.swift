import CourseModel

/// A page at an old address that leads to the new one.
///
/// Plain hosts know no other kind of redirect.
enum RedirectPage {
  static func file(from: SitePath, to: SitePath, in course: CourseGraph) -> OutputFile {
    let title = course.modules.first { $0.sitePath == to }?.title ?? ""
    let link = from.link(to: to)
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
    html.text(course.settings.language)
    html.markup("\" dir=\"")
    html.text(WritingDirection.of(course.settings.language))
    html.markup(
      "\">\n<head>\n<meta charset=\"utf-8\" />\n<meta http-equiv=\"Content-Security-Policy\"")
    html.markup(" content=\"default-src 'none'\" />\n<title>")
    html.text(title)
    html.markup("</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    html.text(link)
    html.markup("\" />\n<link rel=\"canonical\" href=\"")
    html.text(course.settings.baseURL.map { to.address(below: $0) } ?? link)
    html.markup("\" />\n</head>\n<body>\n<h1><a href=\"")
    html.text(link)
    html.markup("\">")
    html.text(title)
    html.markup("</a></h1>\n</body>\n</html>\n")
    return OutputFile(path: from, bytes: html.bytes)
  }
}
