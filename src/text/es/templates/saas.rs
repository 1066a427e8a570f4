//! The template “Software subscription with yearly renewal” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Software subscription with yearly renewal",
        "Suscripción de software con renovación anual",
    ),
    (
        "A young software firm sells a yearly subscription to other firms, paid by month. Leads try it, the ones who buy are brought to work with it, and once a year each of them decides again.\n\nLook first at the arrow from “In use” to “Former customer”, by tenure: most of the year almost nobody leaves, and in the twelfth month every eleventh does. Then compare the strategies in “Profit”. It is interesting because the two that keep customers act on a narrow gate in time, while more selling fills the top of the journey at once and pays late, if ever. Much of the outcome hangs on two numbers that nobody knows well: how many trials become customers, and how many mind a higher price. Both are ranges.\n\nFigures: illustrative throughout, in the order of magnitude of a firm with a few hundred customers. Replace them with your own.",
        "Una joven empresa de software vende a otras empresas una suscripción anual que se paga cada mes. Los contactos la prueban, a quienes compran se les ayuda a trabajar con ella y, una vez al año, cada uno vuelve a decidir.\n\nMire primero el paso de «En uso» a «Antiguo cliente», por antigüedad: durante casi todo el año no se va prácticamente nadie, y en el duodécimo mes se va uno de cada once. Después compare las estrategias en «Beneficio». Es interesante porque las dos que conservan clientes actúan en una puerta estrecha en el tiempo, mientras que vender más llena enseguida el comienzo del recorrido y rinde tarde, si es que rinde. Gran parte del resultado depende de dos valores que nadie conoce bien: cuántas pruebas acaban en cliente y a cuántos les molesta un precio más alto. Ambos son rangos.\n\nCifras: todas ilustrativas, del orden de magnitud de una empresa con unos cientos de clientes. Cámbielas por las suyas.",
    ),
    ("Small firms", "Empresas pequeñas"),
    ("Pay less and leave sooner.", "Pagan menos y se van antes."),
    ("Mid-sized firms", "Empresas medianas"),
    (
        "Pay more, stay longer, grow more often.",
        "Pagan más, se quedan más tiempo, crecen más a menudo.",
    ),
    ("Lead", "Contacto"),
    (
        "Left an address or took a call.",
        "Dejó una dirección o atendió una llamada.",
    ),
    ("Marketing", "Marketing"),
    (
        "Answer within a day, show a firm like theirs",
        "Responder en un día, mostrar una empresa como la suya",
    ),
    (
        "Website, webinar, first call",
        "Sitio web, seminario web, primera llamada",
    ),
    (
        "To see in ten minutes what it does",
        "Ver en diez minutos qué hace",
    ),
    (
        "Is this for firms like ours?",
        "¿Es para empresas como la nuestra?",
    ),
    ("Trial", "Prueba"),
    (
        "Uses it for some weeks with own data.",
        "La usa unas semanas con sus propios datos.",
    ),
    ("Sales", "Ventas"),
    (
        "Help to the first useful result, then make an offer",
        "Ayudar hasta el primer resultado útil y luego hacer una oferta",
    ),
    (
        "Trial account, two calls, offer",
        "Cuenta de prueba, dos llamadas, oferta",
    ),
    (
        "A person who answers, and a price without small print",
        "Una persona que responda y un precio sin letra pequeña",
    ),
    (
        "It works, but will my team use it?",
        "Funciona, pero ¿la usará mi equipo?",
    ),
    ("Onboarding", "Bienvenida"),
    (
        "Has signed; the team learns it. Pays from the first month.",
        "Ha firmado; el equipo la aprende. Paga desde el primer mes.",
    ),
    ("Customer success", "Éxito del cliente"),
    (
        "Import data, train, agree on a goal",
        "Importar datos, formar, acordar una meta",
    ),
    (
        "Kick-off, training, checklist",
        "Arranque, formación, lista de control",
    ),
    (
        "Working with it within a month",
        "Trabajar con ella en menos de un mes",
    ),
    (
        "More effort than the salesman said.",
        "Da más trabajo de lo que dijo el vendedor.",
    ),
    ("In use", "En uso"),
    (
        "Works with it; decides once a year.",
        "Trabaja con ella; decide una vez al año.",
    ),
    (
        "Review use each quarter, prepare the renewal",
        "Revisar el uso cada trimestre, preparar la renovación",
    ),
    (
        "Review, newsletter, contract",
        "Revisión, boletín, contrato",
    ),
    ("No surprise in the renewal", "Una renovación sin sorpresas"),
    ("Does what it should.", "Hace lo que tiene que hacer."),
    ("More seats", "Más licencias"),
    (
        "Other teams of the firm use it, too.",
        "La usan también otros equipos de la empresa.",
    ),
    ("Account management", "Gestión de cuentas"),
    (
        "Plan the next teams, ask for a reference",
        "Planear los próximos equipos, pedir una referencia",
    ),
    (
        "Yearly plan, user circle",
        "Plan anual, círculo de usuarios",
    ),
    (
        "A say in what is built next",
        "Tener voz en lo que se desarrolla después",
    ),
    ("We tell others about it.", "Se la recomendamos a otros."),
    ("Use falls", "El uso baja"),
    (
        "Fewer people log in each week.",
        "Cada semana entran menos personas.",
    ),
    (
        "Call within two days, solve one thing",
        "Llamar en dos días, resolver una cosa",
    ),
    ("Call, visit", "Llamada, visita"),
    ("That somebody notices", "Que alguien se dé cuenta"),
    (
        "Hardly anybody here opens it any more.",
        "Aquí ya casi nadie la abre.",
    ),
    ("Former customer", "Antiguo cliente"),
    ("Did not renew.", "No renovó."),
    (
        "Ask why; write when what they missed is there",
        "Preguntar por qué; escribir cuando exista lo que echaban en falta",
    ),
    (
        "Exit call, product news",
        "Llamada de salida, novedades del producto",
    ),
    (
        "The data back, without a fight",
        "Recuperar los datos sin pelear",
    ),
    (
        "Perhaps when they can do invoices.",
        "Quizá cuando sirva para hacer facturas.",
    ),
    ("Lost", "Perdido"),
    (
        "Chose something else, or nothing.",
        "Eligió otra cosa, o nada.",
    ),
    ("Product", "Producto"),
    (
        "Learn from every lost offer",
        "Aprender de cada oferta perdida",
    ),
    ("Survey", "Encuesta"),
    ("Not to be called again", "Que no le vuelvan a llamar"),
    (
        "We stay with our spreadsheets.",
        "Seguimos con nuestras hojas de cálculo.",
    ),
    ("Signs", "Firma"),
    (
        "An assumption: between 12 and 20 % in a month.",
        "Un supuesto: entre el 12 y el 20\u{a0}% en un mes.",
    ),
    ("Adds seats", "Añade licencias"),
    ("Does not renew", "No renueva"),
    (
        "By tenure: contracts run for a year.",
        "Por antigüedad: los contratos duran un año.",
    ),
    ("Comes back", "Vuelve"),
    ("Website", "Sitio web"),
    (
        "People who ask by themselves.",
        "Quienes preguntan por iniciativa propia.",
    ),
    ("Sales calls", "Llamadas de ventas"),
    (
        "People whom sales call first.",
        "Aquellos a quienes Ventas llama primero.",
    ),
    ("Recommendation", "Recomendación"),
    (
        "One in fifty of the largest customers names a colleague in a month.",
        "Uno de cada cincuenta de los clientes más grandes menciona a un colega en un mes.",
    ),
    ("As it is", "Como está"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("Guided onboarding", "Bienvenida guiada"),
    (
        "From month 4 each new customer is guided through the first weeks: a quarter more are at work in a month, and half as many fall behind. It costs 2,000 a month and 50 for each customer in onboarding. Illustrative.",
        "Desde el mes 4 se guía a cada cliente nuevo en las primeras semanas: un 25\u{a0}% más ya trabaja con ella al cabo de un mes y los que se rezagan se reducen a la mitad. Cuesta 2.000 al mes y 50 por cada cliente en bienvenida. Ilustrativo.",
    ),
    ("Guided first weeks", "Inicio guiado"),
    ("Fewer fall behind", "Menos se rezagan"),
    ("Better habits", "Mejores hábitos"),
    ("Renewal desk", "Equipo de renovaciones"),
    (
        "From month 3 every renewal is prepared two months ahead: 25 to 45 % fewer do not renew. It costs 6 for each customer in use and month. Illustrative.",
        "Desde el mes 3 cada renovación se prepara con dos meses de antelación: entre un 25 y un 45\u{a0}% menos deja de renovar. Cuesta 6 por cada cliente en uso y mes. Ilustrativo.",
    ),
    ("Prepared renewals", "Renovaciones preparadas"),
    ("Price up by 6 %", "Subir precios un 6\u{a0}%"),
    (
        "From month 7 everybody pays 6 % more. How many mind is a range: the renewals lost rise by a third or grow threefold. Telling them costs 5,000. Illustrative.",
        "Desde el mes 7 todos pagan un 6\u{a0}% más. A cuántos les molesta es un rango: las renovaciones perdidas suben un tercio o llegan a triplicarse. Comunicarlo cuesta 5.000. Ilustrativo.",
    ),
    ("New price list", "Nuevos precios"),
    ("New price for more seats", "Nuevo precio con más licencias"),
    ("Some mind", "Algunos se molestan"),
    ("Twice the sales calls", "El doble de llamadas"),
    (
        "From month 2 sales call twice as many firms, who are half as easy to win and dearer to reach. It fills the journey fast; whether it pays within three years is the question. Illustrative.",
        "Desde el mes 2 Ventas llama al doble de empresas, que son la mitad de fáciles de ganar y más caras de alcanzar. Llena el recorrido deprisa; la cuestión es si compensa en tres años. Ilustrativo.",
    ),
    ("More calls", "Más llamadas"),
    ("Dearer leads", "Contactos más caros"),
    (
        "Better first weeks, a renewal desk, a higher price, or more selling?",
        "¿Mejores primeras semanas, un equipo de renovaciones, un precio más alto o vender más?",
    ),
];
