/// The objects of a PDF, and the file made of them.
///
/// Small objects are packed together (object streams) and found through a packed table, as PDF 1.5
/// and later allow. Source: ISO 32000-1, 7.5.
struct PDFFile {
  private var objects: [Object] = []

  private enum Object {
    case reserved
    case plain([UInt8])
    /// The entries of the dictionary, without `Length`, and the data as it is stored.
    case stream([UInt8], [UInt8])
  }

  private static var packSize: Int { 200 }

  /// A number for an object that comes later.
  mutating func reserve() -> Int {
    objects.append(.reserved)
    return objects.count
  }

  mutating func set(_ number: Int, _ body: [UInt8]) {
    objects[number - 1] = .plain(body)
  }

  mutating func add(_ body: [UInt8]) -> Int {
    objects.append(.plain(body))
    return objects.count
  }

  mutating func setStream(_ number: Int, _ entries: [UInt8], data: [UInt8]) {
    objects[number - 1] = .stream(entries, data)
  }

  mutating func addStream(_ entries: [UInt8], data: [UInt8]) -> Int {
    objects.append(.stream(entries, data))
    return objects.count
  }

  /// Adds a stream that is packed here.
  mutating func addPacked(_ entries: [UInt8] = [], _ data: [UInt8]) -> Int {
    let number = reserve()
    setPacked(number, entries, data)
    return number
  }

  mutating func setPacked(_ number: Int, _ entries: [UInt8] = [], _ data: [UInt8]) {
    var entries = entries
    entries.append("/Filter/FlateDecode")
    setStream(number, entries, data: Zlib.compress(data))
  }

  /// Where an object is found.
  private enum Place {
    case offset(Int)
    case packed(in: Int, index: Int)
  }

  /// - Parameter trailer: entries of the trailer, without `Size` and `ID`.
  mutating func bytes(trailer: [UInt8]) -> [UInt8] {
    var places = Array(repeating: Place.offset(0), count: objects.count)
    packObjects(&places)
    var file: [UInt8] = []
    file.append("%PDF-1.7\n%")
    file += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    for index in objects.indices {
      guard case .stream(let entries, let data) = objects[index] else { continue }
      if index < places.count {
        places[index] = .offset(file.count)
      } else {
        places.append(.offset(file.count))
      }
      file.append(number: index + 1)
      file.append(" 0 obj\n")
      PDFFile.append(entries, data, to: &file)
      file.append("\nendobj\n")
    }
    appendTable(places, trailer, to: &file)
    return file
  }

  private mutating func packObjects(_ places: inout [Place]) {
    let plain = objects.indices.filter {
      if case .stream = objects[$0] { false } else { true }
    }
    var start = 0
    while start < plain.count {
      let group = plain[start..<min(start + PDFFile.packSize, plain.count)]
      var header: [UInt8] = []
      var body: [UInt8] = []
      for (index, object) in group.enumerated() {
        if index > 0 { header.append(0x20) }
        header.append(number: object + 1)
        header.append(0x20)
        header.append(number: body.count)
        if case .plain(let text) = objects[object] { body += text } else { body.append("null") }
        body.append(0x0A)
        places[object] = .packed(in: objects.count + 1, index: index)
      }
      header.append(0x0A)
      var entries: [UInt8] = []
      entries.append("/Type/ObjStm/N ")
      entries.append(number: group.count)
      entries.append("/First ")
      entries.append(number: header.count)
      _ = addPacked(entries, header + body)
      start += PDFFile.packSize
    }
  }

  private static func append(_ entries: [UInt8], _ data: [UInt8], to file: inout [UInt8]) {
    file.append("<<")
    file += entries
    file.append("/Length ")
    file.append(number: data.count)
    file.append(">>\nstream\n")
    file += data
    // Not a line feed alone: after data that ends in a return it would look like one line end.
    file.append("\r\nendstream")
  }

  /// The table of objects, itself one of them.
  private func appendTable(_ places: [Place], _ trailer: [UInt8], to file: inout [UInt8]) {
    let start = file.count
    var rows: [UInt8] = [0, 0, 0, 0, 0, 0xFF, 0xFF]
    for place in places + [.offset(start)] {
      switch place {
      case .offset(let offset):
        rows.append(1)
        rows.append(long: UInt32(truncatingIfNeeded: offset))
        rows.append(short: 0)
      case .packed(let object, let index):
        rows.append(2)
        rows.append(long: UInt32(truncatingIfNeeded: object))
        rows.append(short: index)
      }
    }
    var entries: [UInt8] = []
    entries.append("/Type/XRef/W[1 4 2]/Size ")
    entries.append(number: places.count + 2)
    entries += trailer
    // The identifier comes from what the file holds: the same document, the same identifier.
    entries.append("/ID[")
    for _ in 0..<2 { entries.append(byteString: PDFFile.identifier(of: file)) }
    entries.append("]/Filter/FlateDecode")
    file.append(number: places.count + 1)
    file.append(" 0 obj\n")
    PDFFile.append(entries, Zlib.compress(rows), to: &file)
    file.append("\nendobj\nstartxref\n")
    file.append(number: start)
    file.append("\n%%EOF\n")
  }

  /// 16 bytes: two hashes (FNV-1a) with different beginnings.
  private static func identifier(of file: [UInt8]) -> [UInt8] {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in file {
      first = (first ^ UInt64(byte)) &* 0x0100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x0100_0000_01B3
    }
    var bytes: [UInt8] = []
    for hash in [first, second] {
      bytes.append(long: UInt32(truncatingIfNeeded: hash >> 32))
      bytes.append(long: UInt32(truncatingIfNeeded: hash))
    }
    return bytes
  }
}
