/// One action of the plan.
///
/// Its fields are texts by id, because the course decides which there are (`plan.yml`); the report
/// knows those named here. An entry's member is a field when it is a text and is not `id` or
/// `dimension`.
package struct PlanEntry: Sendable, Equatable {
  package typealias ID = Identifier<PlanEntry>

  package var id: ID?
  /// The dimension whose gap the action closes.
  package var dimension: Instrument.Dimension.ID?
  package var fields: Keyed<Field, String>
  package var kept: KeptMembers

  package init(
    id: ID? = nil, dimension: Instrument.Dimension.ID? = nil,
    fields: Keyed<Field, String> = Keyed(), kept: KeptMembers = KeptMembers()
  ) {
    self.id = id
    self.dimension = dimension
    self.fields = fields
    self.kept = kept
  }

  /// A field of the plan.
  package enum Field {
    package typealias ID = Identifier<Field>

    package static var owner: ID { ID("owner") }
    package static var firstStep: ID { ID("first-step") }
    package static var date: ID { ID("date") }
    package static var ifThen: ID { ID("if-then") }
    package static var experiment: ID { ID("experiment") }
    package static var measure: ID { ID("measure") }
    package static var outcome: ID { ID("outcome") }
  }
}
