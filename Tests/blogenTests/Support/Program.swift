import Foundation
import Testing

/// Runs the program that the package builds, as a user does.
enum Program {
  /// What a run left behind.
  struct Run {
    /// The exit code; `nil` if a signal ended the program or it had to be killed.
    var exitCode: Int32?
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// A test that waits longer than this has found a hang.
  private static let limit = Duration.seconds(60)

  /// The program beside the test bundle.
  static func path() throws -> String {
    var folders = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map {
      $0.bundleURL.deletingLastPathComponent()
    }
    folders.append(Bundle.main.bundleURL)
    if let program = CommandLine.arguments.first {
      folders.append(URL(filePath: program).deletingLastPathComponent())
    }
    let candidates = folders.map { $0.appending(path: "blogen").path(percentEncoded: false) }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
      "no program `blogen` beside the test bundle")
  }

  /// Runs `blogen` and waits for its end.
  ///
  /// The environment holds nothing of the surroundings but `PATH`, and `variables`. `wrapper` is a
  /// program, with its arguments, that runs another program.
  static func run(
    _ arguments: [String], variables: [String: String] = [:], in folder: String? = nil,
    wrapper: [String] = [], program: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    let captured = try TemporaryFolder()
    let output = try captured.file("output")
    let errors = try captured.file("errors")
    let command = try wrapper + [program ?? path()] + arguments
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    var environment = variables
    for name in ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    // Files, not pipes: a full pipe would hold the program up.
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let clock = ContinuousClock()
    let start = clock.now
    while process.isRunning {
      if start.duration(to: clock.now) > limit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        Issue.record("\(arguments) did not end", sourceLocation: sourceLocation)
        break
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    let ended = process.terminationReason == .exit
    if !ended {
      Issue.record(
        "\(arguments) ended by signal \(process.terminationStatus)", sourceLocation: sourceLocation)
    }
    return Run(
      exitCode: ended ? process.terminationStatus : nil, output: try captured.text("output"),
      errors: try captured.text("errors"))
  }
}
