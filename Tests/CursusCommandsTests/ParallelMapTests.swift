import Testing

@testable import CursusCommands

struct ParallelMapTests {
  private struct Slip: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [0, 1, 8, 9, 100, 10_000])
  func keepsTheOrderOfItsInput(count: Int) async throws {
    let numbers = Array(0..<count)
    #expect(try await Parallel.map(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test func throwsWhatItsWorkThrows() async {
    await #expect(throws: Slip(number: 77)) {
      try await Parallel.map(Array(0..<100)) { if $0 == 77 { throw Slip(number: $0) } }
    }
  }
}
