namespace Tessera.Vetting.Guard;

/// <summary>
/// Words by which reports in English and Spanish tell of the sixteen behaviors. Plain photography, talk, presence and prayer are not among
/// them: by themselves they are lawful and say nothing (ISE-FS-200 1.5.5, Part B, second group).
/// </summary>
internal static class BehaviorClues
{
    private const string SecuredPlaces =
        "fence* wall walls gate gates roof barrier* barricade* turnstile* hatch vault checkpoint restricted secured control_room server_room pump_house equipment_room substation cockpit runway tarmac " +
        "cerca reja rejas valla vallas muro porton techo barrera zona_restringida area_restringida cuarto_de_control subestacion";

    private const string SecurityThings =
        "camera* guard guards guardhouse gate gates fence* lock locks checkpoint* badge_reader* keypad* alarm* sensor* patrol* loading_dock emergency_exit* exits transformer* valve* control_panel* " +
        "camaras guardia guardias vigilante* porton reja rejas cerradura* alarma* sensores patrulla* muelle_de_carga salida_de_emergencia transformador*";

    private const string Weapons =
        "rifle* shotgun* handgun* pistol* gun guns firearm* machete* knife knives grenade* weapon* ammunition escopeta* pistola* arma armas cuchillo* granada*";

    private const string Harm =
        "kill* shoot shooting shot bomb bombs bombing burn burning blow_up blow attack* hurt hurting stab* harm beat_up run_over die dead execute gas poison " +
        "matar matara mataria matarlo matarla matarlos maten dispar* quem* explot* bomba bombas atac* apunal* golpear hacer_dano morir muerto muertos";

    public static IReadOnlyList<BehaviorClue> All { get; } =
    [
        new("INTRSN", "climb* scal* jump* crawl* cut cutting breach* squeez* salto saltaron trep* corto cortaron", SecuredPlaces),
        new("INTRSN", "entered sneak* slip* walked_past got_into got_past forced enter entro entraron se_metio forzo forzaron", SecuredPlaces + " door doors window* puerta* ventana* candado*"),
        new("INTRSN", "broke_into break_into breaking_into broken_into trespass* break_in impersonat* irrump*"),
        new("MISREP", "fake* forged counterfeit* altered borrowed stolen false falso* falsa* falsific* robada robado", "badge* id ids license* licence* uniform* credential* card pass passes plate* papers name invoice* identificacion gafete placa* credencial* uniforme* licencia* nombre"),
        new("MISREP", "posed posing pretend* claimed claiming passed_himself passed_herself se_hizo_pasar fingio", "contractor* inspector* employee* officer* technician* worker* crew staff guard agent courier* contratista inspector empleado* tecnico* policia agente"),
        new("THEFT", "stole stolen stealing theft robo robaron hurto walked_off_with took_without"),
        new("SABOT", "damag* smash* tamper* vandal* sabotag* slash* spray_paint* set_fire firebomb* arson drill* disabl* loosen* destroy* danar danaron danado* rompio rompieron sabote* prendio_fuego incendi* manipul*"),
        new("SABOT", "threw throwing hurled arrojo arrojaron lanzo lanzaron", "brick* rock rocks bottle* firebomb* molotov* stone* piedra* ladrillo* botella*"),
        new("SABOT", "cut cutting pulled_out unscrewed corto cortaron desconecto", "cable* wire wires line lines lock locks chain bolt bolts hose* valve* candado* cadena* manguera*"),
        new("CYBER", "hack* malware ransomware phish* ddos keylogger intruded jaque*"),
        new("CYBER", "plugged guess* stole copied conecto adivin*", "usb network router password* credentials login server* contrasena* servidor* red"),
        new("THREAT", "threaten* bomb_threat amenaz*"),
        new("THREAT", "said says say saying wrote write writing posted posting shouted shouting yelled told telling texted vowed swore promised will would going_to gonna dijo diciendo escribio publico grito juro prometio va_a iba_a", Harm),
        new("AVIATION", "drone* quadcopter* dron drones laser", "over above hover* flew flying circled landed dropped near aircraft cockpit runway sobre volo volaba volando encima cerca"),
        new("ELICIT", "ask* wanted_to_know question* inquir* pregunt* queria_saber", SecurityThings + " shift shifts shift_change security staffing floor_plan* blueprints schedule of_guards spare spares entrances response_time turno turnos seguridad horario* planos entradas"),
        new("TESTSEC", "tried tried_to_open trying testing tested rattl* probed prob* probando intent*", "door doors handle* gate gates lock locks badge_reader* puerta* manija* porton cerradura*"),
        new("TESTSEC", "pulled set_off triggered timed activo cronometr*", "alarm* response evacuation guards patrol* alarma* respuesta guardias"),
        new("TESTSEC", "left abandoned dejo abandono", "unattended_bag backpack package suitcase unattended mochila paquete maleta"),
        new("RECRUT", "recruit* wired funnel* transferred pledged reclut* transfirio", "attack* fighters cell militia group_abroad overseas operation* members ataque* combatientes celula"),
        new("PHOTO", "photograph* film filmed filming record recorded recording video* took_pictures taking_pictures took_photos taking_photos pictures_of photos_of fotografi* grabo grababa grabando filmo filmando tomo_fotos tomaba_fotos tomando_fotos sacaba_fotos sacando_fotos", SecurityThings),
        new("SURVL", "binoculars pacing_off paced_off measur* sketch* mapped diagram* binoculares prismaticos midio midiendo medir croquis"),
        new("SURVL", "watch* observ* noted wrote_down noting writing_down timing timed follow* staked_out vigilaba vigilando observaba anotaba anoto sigui*", SecurityThings + " shift_change shifts rounds armored courier officers_home employees_home license_plates turno turnos rondas blindado placas"),
        new("MATRLS", "bought buy buying purchas* order* stor* stockpil* collect* hoard* load* mix* compr* almacen* acumul* mezcl*", "fertilizer ammonium propane acid peroxide acetone chemical* timers burner_phones prepaid_phones pressure_cooker* ball_bearings nails fuel gasoline precursor* fertilizante nitrato propano acido peroxido acetona quimicos temporizador* gasolina"),
        new("EXPERT", "learn* train* practic* teach* instruct* aprend* entren* practic* ensen*", "explosives detonat* make_a_bomb build_a_bomb disable_alarms sniper tactical_assault explosivos detonar fabricar_bombas"),
        new("WPNS", "explosive* pipe_bomb* detonator* blasting_cap* molotov* explosivo* detonador*"),
        new("WPNS", "with carrying carried holding held pointed point* drew draw brandish* pulled aimed collect* stockpil* hid con llevaba portaba apunt* saco empun*", Weapons),
    ];

    /// <summary>Behaviors whose victim may be named by a protected characteristic: who is threatened or attacked is no suspect.</summary>
    public static IReadOnlySet<string> AgainstSomebody { get; } = new HashSet<string>(StringComparer.Ordinal) { "THREAT", "SABOT", "WPNS" };
}
