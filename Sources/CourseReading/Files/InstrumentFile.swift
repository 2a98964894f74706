import CourseModel

/// Reads the dimensions of an instrument in `assessment/`, which lessons and cases refer to.
///
/// Items, scales and rules of the instrument are not read here.
enum InstrumentFile {
  static func dimensions(of file: SourceFile) -> Diagnosed<[Dimension]> {
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var reader = FieldReader(yaml.output, in: file, subject: "an instrument")
    let nodes = reader.list("dimensions")
    var diagnostics = yaml.diagnostics + reader.diagnostics
    var dimensions: [Dimension] = []
    for node in nodes {
      var reader = FieldReader(node, in: file, subject: "a dimension")
      let id = reader.requiredText("id", hint: "id: reflect")?.value
      let name = reader.requiredText("name", hint: "name: Time to reflect")?.value
      diagnostics += reader.diagnostics
      if let id, let name { dimensions.append(Dimension(id: DimensionID(id), name: name)) }
    }
    return Diagnosed(dimensions, diagnostics)
  }
}
