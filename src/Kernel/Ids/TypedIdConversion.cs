using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tessera.Kernel.Ids;

/// <summary>How typed ids are stored (uuid) and written in JSON (string).</summary>
public static class TypedIdConversion
{
    private static readonly Type[] _idTypes = [.. typeof(TypedIdConversion).Assembly.GetTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>)))];

    public static void StoreTypedIds(this ModelConfigurationBuilder model)
    {
        foreach (var type in _idTypes)
            model.Properties(type).HaveConversion(typeof(StoreConverter<>).MakeGenericType(type));
    }

    public static JsonConverter JsonConverter { get; } = new Factory();

    private sealed class StoreConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Make<T>(value))
        where T : struct, ITypedId<T>;

    private static T Make<T>(Guid value)
        where T : struct, ITypedId<T> => T.From(value);

    private sealed class Factory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => _idTypes.Contains(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TextConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TextConverter<T> : JsonConverter<T>
        where T : struct, ITypedId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
