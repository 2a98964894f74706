import CursusCommands

@main
enum Main {
  static func main() async {
    await CursusCommand.start()
  }
}
