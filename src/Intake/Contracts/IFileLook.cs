namespace Tessera.Intake.Contracts;

/// <summary>Looks into a file before it is imported. Needs no database and writes nothing.</summary>
public interface IFileLook
{
    /// <summary>A first map, guessed from the file's columns and first rows, as JSON to be read and corrected.</summary>
    /// <exception cref="ImportStoppedException">The file cannot be used at all.</exception>
    string SuggestMap(Stream file, string source);

    /// <summary>The first rows as they would be taken.</summary>
    /// <exception cref="ImportStoppedException">The file or the map cannot be used at all.</exception>
    ImportPreview Preview(Stream file, string map);
}
