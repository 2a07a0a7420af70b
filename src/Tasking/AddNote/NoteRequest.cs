using System.ComponentModel.DataAnnotations;

namespace Tessera.Tasking.AddNote;

/// <summary>A note of one's own agency on an ask; the other side never reads it.</summary>
public sealed class NoteRequest
{
    [Required(ErrorMessage = "Write the note.")]
    [MaxLength(4000)]
    public string Text { get; set; } = "";
}
