namespace Tessera.Vetting.Guard;

/// <summary>The words around a protected word that tell how it is used: as a reason, as a description, or as news of a public event.</summary>
internal static class ContextWords
{
    /// <summary>Behind these the protected word is the reason given.</summary>
    public static Terms Causes { get; } = new(
        "because because_of due_to given_that given_his given_her since_he since_she since_they since_hes since_shes as_he_is as_she_is as_they_are for_being just_for being porque por_ser ya_que debido_a como_es como_son por_su");

    public static Terms Suspicion { get; } = new(
        "suspicious* strange weird odd nervous* uneasy worried worries worry worrying scared afraid uncomfortable terrorist* terrorism up_to_something up_to_no_good not_belong didnt_belong doesnt_belong dont_belong out_of_place sketchy shady creepy dangerous radicaliz* dont_trust " +
        "sospechos* raro rara raros extrano extrana extranos miedo preocup* nervios* peligros* terrorist* desconfi* algo_malo mala_espina");

    /// <summary>One group, all alike.</summary>
    public static Terms Generalizing { get; } = new("all always every these those typical like_all are_all known_to known_for todos todas siempre esos esas estos tipico");

    public static Terms Groups { get; } = new(
        "muslims arabs jews christians immigrants migrants foreigners mexicans russians chinese iranians somalis gays blacks whites asians latinos hispanics protesters activists people " +
        "musulmanes arabes judios cristianos inmigrantes extranjeros mexicanos rusos chinos negros blancos latinos manifestantes activistas gente");

    /// <summary>What a description of one person is made of; each list is one feature.</summary>
    public static IReadOnlyList<Terms> Features { get; } =
    [
        new("years_old year_old age aged twenties thirties forties fifties sixties teens 20s 30s 40s 50s 60s 70s mid_20s anos_de_edad de_unos_anos edad unos_20 unos_25 unos_30 unos_35 unos_40 unos_45 unos_50 unos_60 about_20 about_25 about_30 about_35 about_40 about_45 about_50 about_55 about_60"),
        new("feet foot inches tall short pounds lbs lb heavy_set heavyset thin slim stocky medium_build build muscular weigh* alto alta bajo baja delgado delgada robusto robusta gordo gorda complexion estatura kilos metro metros"),
        new("hair bald beard bearded mustache goatee ponytail braid* dreadlocks shaved pelo cabello barba bigote calvo canoso cola_de_caballo trenzas"),
        new("eyes glasses scar tattoo* mole limp limping earring* ojos lentes gafas anteojos cicatriz tatuaje* lunar cojeaba"),
        new("wearing wore jacket coat hoodie shirt pants jeans cap hat boots sneakers vest sweatshirt sweater backpack dress gloves vestia vestido chaqueta abrigo sudadera camisa pantalon* gorra sombrero botas tenis chaleco mochila guantes"),
    ];

    public static Terms Singled { get; } = new(
        "he she him her his hers man woman male female guy subject suspect driver passenger organizer leader neighbor tenant coworker employee student teacher roommate landlord mr mrs ms names identified who_is " +
        "hombre mujer tipo sujeto vecino vecina senor senora muchacho muchacha joven conductor ella inquilino companero empleado estudiante maestro lider organizador");

    public static Terms Being { get; } = new("is are was were being hes shes theyre es son era eran ser");

    public static Terms Vehicles { get; } = new("van car truck suv sedan pickup bus motorcycle jeep trailer camioneta carro coche camion auto");

    /// <summary>What anybody may do: in a sentence about somebody's looks it is not a description any more.</summary>
    public static Terms LawfulActs { get; } = new(
        "photo photos picture pictures pray prays praying prayed chant* sing* speaking spoke talking taking_notes reading fotos foto rezando rezar hablando hablaba cantando leyendo");

    /// <summary>How many, where, when, which way: news of an event, about nobody in particular.</summary>
    public static IReadOnlyList<Terms> EventNews { get; } =
    [
        new("crowd people participants attendees persons thousands hundreds personas participantes asistentes miles cientos"),
        new("expected planned scheduled permit starts start begin begins ends from_noon announced esperan espera esperado* programada prevista permiso empieza comienza termina"),
        new("route street streets avenue plaza square park courthouse city_hall capitol bridge closed closure* traffic ruta calle calles avenida parque ayuntamiento capitolio puente cerrad* trafico"),
        new("saturday sunday monday tuesday wednesday thursday friday noon am pm morning evening sabado domingo lunes martes miercoles jueves viernes mediodia manana tarde"),
    ];
}
