# Renders the templates of this folder with Ruby's Liquid; prints nanoseconds a render by name.
require "json"
require "liquid"

class Partials
  def initialize(folder) = @folder = folder
  def read_template_file(name) = File.read(File.join(@folder, "partials", "#{name}.liquid"))
end

folder = File.join(__dir__, "templates")
Liquid::Template.file_system = Partials.new(folder)
data = JSON.parse(File.read(File.join(__dir__, "data.json")))
seconds = Float(ARGV.fetch(0, "2"))
output = ARGV[1]
%w[post list].each do |name|
  template = Liquid::Template.parse(File.read(File.join(folder, "#{name}.liquid")), error_mode: :strict)
  # The partials are parsed once and then kept, as in our engine.
  registers = {}
  render = -> { template.render!(data, registers: registers) }
  text = render.call
  File.write(File.join(output, "#{name}.ruby.html"), text) if output
  best = Float::INFINITY
  finish = Process.clock_gettime(Process::CLOCK_MONOTONIC) + seconds
  while Process.clock_gettime(Process::CLOCK_MONOTONIC) < finish
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    20.times { render.call }
    elapsed = (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) / 20
    best = elapsed if elapsed < best
  end
  puts "#{name} #{(best * 1_000_000_000).round} #{text.bytesize}"
end
