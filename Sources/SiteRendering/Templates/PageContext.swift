import Mustache

/// The outermost names of a page: its own, then those of the whole site.
///
/// swift-mustache renders a name that nobody gave as nothing. It asks the outermost object last, so a
/// name that this object does not have is missing, and is remembered.
struct PageContext: MustacheParent {
  let page: TemplateObject
  let site: TemplateObject
  let missing: MissingNames

  func child(named name: String) -> Any? {
    if let value = page.child(named: name) ?? site.child(named: name) { return value }
    missing.insert(name)
    return nil
  }
}

/// Names that templates asked for in vain while one page was rendered, with their places as
/// ``TemplateSource/specialised(_:)`` writes them.
///
/// A class, because swift-mustache copies contexts as it goes; it lives for one page in one task.
final class MissingNames {
  private(set) var names: Set<String> = []

  func insert(_ name: String) {
    names.insert(name)
  }
}
