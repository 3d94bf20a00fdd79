public import ArgumentParser
public import Diagnostics
internal import Foundation

/// The options by which all commands print.
struct PrintingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are written: text, json or github (default: text, or github in GitHub Actions).",
      valueName: "format"))
  var diagnostics: FindingFormat?

  @Option(help: ArgumentHelp("When to use colours: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print what is held back and the time of each phase.")
  var verbose = false

  /// When to use colours.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// The format that was asked for, or the one that fits the surroundings.
  var format: FindingFormat {
    diagnostics ?? (environment("GITHUB_ACTIONS") == "true" ? .github : .text)
  }

  /// Whether a progress line makes sense: only for people at a terminal.
  var showsProgress: Bool { !quiet && format == .text && isatty(STDERR_FILENO) == 1 }

  /// Writes findings to standard error.
  func print(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    let text = format.format(findings, colored: usesColor)
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Source: no-color.org; an empty `NO_COLOR` counts as unset.
  private var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
        && isatty(STDERR_FILENO) == 1
    }
  }

  private func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}

extension FindingFormat: ExpressibleByArgument {}
