import CourseModel

/// Reads `plan.yml`: the fields of the action plan, under the key `fields`.
enum PlanFile {
  static func read(_ file: SourceFile) -> Diagnosed<[PlanField]> {
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var reader = FieldReader(yaml.output, in: file, subject: "plan.yml")
    let nodes = reader.list("fields")
    var diagnostics = yaml.diagnostics + reader.finish()
    var fields: [PlanField] = []
    for node in nodes {
      var reader = FieldReader(node, in: file, subject: "a field of the plan")
      let id = reader.requiredText("id", hint: "id: first-step")?.value
      let label = reader.requiredText("label", hint: "label: The first step")?.value
      let help = reader.text("help")?.value
      diagnostics += reader.finish()
      if let id, let label { fields.append(PlanField(id: id, label: label, help: help)) }
    }
    return Diagnosed(fields, diagnostics)
  }
}
