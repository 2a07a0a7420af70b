namespace Tessera.Vetting.Guard;

/// <summary>What the words of a sentence touch.</summary>
internal enum ProtectedTopic
{
    RaceOrEthnicity,
    NationalOrigin,
    Religion,
    Gender,
    OrientationOrIdentity,
    Speech,
    Assembly,
    Opinion,
    Association,
}

/// <summary>
/// Protected characteristics (ISE-FS-200 1.5.5; ISE Privacy Guidelines) and activity under the First Amendment, in English and Spanish. An aid
/// that asks a person to look: the attestation is the control (regulation 1.3(b)).
/// </summary>
internal static class ProtectedWords
{
    /// <summary>Words that are protected wherever they speak of people.</summary>
    public static IReadOnlyList<(ProtectedTopic Topic, Terms Words)> Always { get; } =
    [
        (ProtectedTopic.RaceOrEthnicity, new("african_american* hispanic* latino* latina* latinx asian* native_american* caucasian* biracial hispano hispana hispanos hispanas afroamerican* indigena* gitano* gitana*")),
        (ProtectedTopic.NationalOrigin, new(
            "arab arabs arabic middle_eastern mideastern iranian* iraqi* syrian* afghan* pakistani* saudi* yemeni* somali* nigerian* egyptian* lebanese turkish turk turks palestinian* israeli* " +
            "mexican* salvadoran* guatemalan* honduran* venezuelan* cuban* colombian* haitian* russian* chechen* ukrainian* chinese korean* vietnamese indian indians bangladeshi* immigrant* migrant* foreigner* foreign_looking foreign_accent foreign_language accent " +
            "arabe arabes medio_oriente irani iranies iraqui* sirio* siria afgano* afgana* pakistanes turco* mexicano* mexicana* salvadoren* hondureno* hondurena* venezolano* venezolana* cubano* cubana* colombiano* colombiana* ruso rusos rusa chino chinos china inmigrante* extranjero* extranjera* acento")),
        (ProtectedTopic.Religion, new(
            "muslim* islam* jewish jew jews christian* catholic* mormon* sikh* hindu* buddhist* evangelical* jehovah* atheist* quran koran imam* rabbi* hijab* headscarf burqa* niqab turban* kippah yarmulke prayer praying pray prays prayed ramadan worship* religion religious sermon* " +
            "musulman* judio* judia* cristiano* cristiana* catolico* catolica* evangelico* evangelica* rezar reza rezan rezando rezaba rezaban oracion velo turbante iman")),
        (ProtectedTopic.OrientationOrIdentity, new("gay gays lesbian* bisexual* homosexual* transgender* trans transsexual* queer nonbinary drag_queen* lesbiana* transgenero travesti*")),
        (ProtectedTopic.Assembly, new(
            "protest* demonstrat* rally rallies picket* marched marching marchers march_for march_against vigil* sit_in boycott* counterprotest* union_meeting town_hall " +
            "protesta* manifestacion* manifestante* marcha marchas marcharon huelga* vigilia*")),
        (ProtectedTopic.Speech, new(
            "flyer* leaflet* pamphlet* placard* bumper_sticker* protest_sign* political_sign* petition* journalist* news_crew news_reporter press_pass blogger* op_ed letter_to_the_editor slogan* " +
            "volantes folletos pancarta* peticion* periodista* consigna*")),
        (ProtectedTopic.Opinion, new(
            "political_views anti_government antigovernment extremist_views radical_views beliefs ideolog* democrat* republican* libertarian* socialist* communist* anarchist* liberal liberals conservative* maga antifa left_wing right_wing pro_life pro_choice abortion gun_rights second_amendment black_lives_matter activist* antiwar anti_war environmentalist* " +
            "ideas_politicas opiniones_politicas antigobierno comunista* socialista* anarquista* republicano* democrata* izquierdista* derechista* aborto activista*")),
        (ProtectedTopic.Association, new("member_of_a member_of_the union_member* belongs_to_a belongs_to_the supporter_of supports_the sympathiz* miembro_de pertenece_a partidario* simpatiz* sindicalista* sindicato")),
    ];

    /// <summary>Colors are protected only where they paint a person: "a white male", not "a white van".</summary>
    public static Terms Colors { get; } = new("black white brown negro negra negros negras blanco blanca blancos blancas moreno morena morenos morenas");

    public static Terms People { get; } = new(
        "male males female females man men woman women guy guys person persons people kid kids teen teens teenager* youth youths boy boys girl girls couple family families adult adults gentleman lady ladies individual individuals subject subjects suspect suspects " +
        "hombre hombres mujer mujeres tipo tipos persona personas muchacho* muchacha* joven jovenes senor senora senores sujeto sujetos individuo* chico chicos chica chicas familia pareja");

    /// <summary>After these a nation's name is a thing's: "Chinese restaurant", "Russian Hill Road", "Indian Creek".</summary>
    public static Terms Things { get; } = new(
        "restaurant* market* store* food embassy consulate airlines bakery deli grocery creek head hill lake river road street avenue highway school club rug* flag_store shepherd restaurante* mercado* tienda* comida embajada consulado");

    /// <summary>Places of worship and assembly are landmarks until somebody is tied to them by going there.</summary>
    public static Terms Places { get; } = new(
        "mosque* synagogue* church* temple* gurdwara* cathedral* chapel* parish* islamic_center union_hall mezquita* sinagoga* iglesia* templo* catedral* parroquia*");

    public static Terms Attending { get; } = new(
        "attend* worship* pray prays praying prayed goes_to going_to_the go_to belongs_to frequents member members comes_out_of coming_out_of came_out_of going_in_and_out congregation friday_prayers asiste asisten asistia acude acuden va_a va_mucho reza rezan rezar rezaba pertenece miembro miembros sale_de salen_de saliendo_de");

    /// <summary>Speech about public affairs.</summary>
    public static Terms Saying { get; } = new("posted posts post wrote writes tweeted shared says said yell* shout* chant* criticiz* complain* argu* insult* curs* publico publica escribio dijo dice grito gritaba critico critica criticaba quej* insult*");

    public static Terms PublicAffairs { get; } = new(
        "government mayor governor president congress senator* council police_department cops politician* election* vaccine* tax taxes immigration war israel palestine gaza ukraine border_policy gobierno alcalde alcaldesa gobernador* presidente congreso senador* policia politico* eleccion* vacuna* impuestos inmigracion guerra");

    /// <summary>Filming public officers at work is protected.</summary>
    public static Terms Filming { get; } = new("film filmed filming filmo filmando record recorded recording video videotap* grabo grababa grabando");

    public static Terms Officers { get; } = new("police officer officers cop cops deputy deputies trooper* policia policias agentes");

    /// <summary>A man or a woman is a description; it becomes a reason only behind a because.</summary>
    public static Terms Genders { get; } = new("woman women female man male men mujer mujeres hombre hombres");
}
