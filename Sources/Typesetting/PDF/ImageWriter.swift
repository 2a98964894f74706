/// Puts a picture of pixels into a file.
enum ImageWriter {
  /// - Returns: the number of the picture's object.
  static func write(_ image: RasterImage, to file: inout PDFFile) -> Int {
    var entries = size(image)
    var mask: Int?
    if let softMask = image.mask {
      var maskEntries = size(image)
      maskEntries.append("/ColorSpace/DeviceGray/BitsPerComponent 8")
      appendRows(colors: 1, bits: 8, width: image.width, to: &maskEntries)
      mask = file.addStream(maskEntries, data: softMask.data)
    }
    entries.append("/BitsPerComponent ")
    entries.append(number: image.bits)
    entries.append("/ColorSpace")
    switch image.colors {
    case .gray: entries.append("/DeviceGray")
    case .rgb: entries.append("/DeviceRGB")
    case .cmyk(let isInverted):
      entries.append("/DeviceCMYK")
      if isInverted { entries.append("/Decode[1 0 1 0 1 0 1 0]") }
    case .palette(let colors):
      entries.append("[/Indexed/DeviceRGB ")
      entries.append(number: max(0, colors.count / 3 - 1))
      entries.append(byteString: colors)
      entries.append("]")
    }
    switch image.coding {
    case .jpeg(let isPlain):
      entries.append("/Filter/DCTDecode")
      if isPlain { entries.append("/DecodeParms<</ColorTransform 0>>") }
    case .flateRows:
      appendRows(
        colors: image.colors.components, bits: image.bits, width: image.width, to: &entries)
    }
    if let mask {
      entries.append("/SMask ")
      entries.append(reference: mask)
    }
    return file.addStream(entries, data: image.data)
  }

  private static func size(_ image: RasterImage) -> [UInt8] {
    var entries: [UInt8] = []
    entries.append("/Type/XObject/Subtype/Image/Width ")
    entries.append(number: image.width)
    entries.append("/Height ")
    entries.append(number: image.height)
    return entries
  }

  private static func appendRows(colors: Int, bits: Int, width: Int, to entries: inout [UInt8]) {
    entries.append("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ")
    entries.append(number: colors)
    entries.append("/BitsPerComponent ")
    entries.append(number: bits)
    entries.append("/Columns ")
    entries.append(number: width)
    entries.append(">>")
  }
}
