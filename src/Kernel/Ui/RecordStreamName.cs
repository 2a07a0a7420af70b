using System.Diagnostics.CodeAnalysis;

[assembly: SuppressMessage("Naming", "CA1711", Justification = "A record's stream is the field's word, not an I/O stream.", Scope = "type", Target = "~T:Tessera.Kernel.RecordStream")]
