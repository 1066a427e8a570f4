//! The template “Six stages of the customer lifecycle” in Spanish: each of its English texts, and what it is in Spanish.

pub(super) const WORDS: &[(&str, &str)] = &[
    (
        "Six stages of the customer lifecycle",
        "Seis etapas del ciclo de vida del cliente",
    ),
    (
        "The customer lifecycle in six stages: awareness, engagement, evaluation, purchase, support experience, bonding. A shop for equipment with service, by month. After the purchase it is the support experience that decides: in the first months many leave, those who stay grow fond, and the bonded buy again and recommend. Every figure is illustrative: replace them with your own.",
        "El ciclo de vida del cliente en seis etapas: conocimiento, interacción, evaluación, compra, experiencia de soporte, vinculación. Una tienda de equipos con servicio, por meses. Después de la compra decide la experiencia de soporte: en los primeros meses se van muchos, los que se quedan se encariñan, y los vinculados vuelven a comprar y recomiendan. Todas las cifras son ilustrativas: cámbielas por las suyas.",
    ),
    ("Awareness", "Conocimiento"),
    ("Knows that we exist.", "Sabe que existimos."),
    ("Marketing", "Marketing"),
    (
        "Show what problem we solve",
        "Mostrar qué problema resolvemos",
    ),
    ("Advertising, search, fairs", "Publicidad, búsqueda, ferias"),
    (
        "To understand quickly what this is",
        "Entender rápido de qué se trata",
    ),
    ("Who are they?", "¿Quiénes son?"),
    ("Engagement", "Interacción"),
    ("Reads, asks, subscribes.", "Lee, pregunta, se suscribe."),
    (
        "Answer questions, show uses",
        "Responder preguntas, mostrar usos",
    ),
    (
        "Website, newsletter, showroom",
        "Sitio web, boletín, sala de exposición",
    ),
    ("Advice without pressure", "Consejo sin presión"),
    ("Could this be for me?", "¿Será esto para mí?"),
    ("Evaluation", "Evaluación"),
    ("Compares offers.", "Compara ofertas."),
    ("Sales", "Ventas"),
    (
        "Offer, demonstration, references",
        "Oferta, demostración, referencias",
    ),
    ("Visit, offer, call", "Visita, oferta, llamada"),
    ("A clear offer, soon", "Una oferta clara, pronto"),
    ("Which one is it going to be?", "¿Con cuál me quedo?"),
    ("Purchase", "Compra"),
    (
        "Has bought, waits or sets up.",
        "Ha comprado, espera o instala.",
    ),
    ("Logistics", "Logística"),
    ("Deliver, set up, explain", "Entregar, instalar, explicar"),
    ("Order, delivery, first use", "Pedido, entrega, primer uso"),
    (
        "On time, complete, working",
        "A tiempo, completo, en marcha",
    ),
    ("When does it arrive?", "¿Cuándo llega?"),
    ("Support experience", "Experiencia de soporte"),
    (
        "Uses it and needs us now and then.",
        "Lo usa y nos necesita de vez en cuando.",
    ),
    ("Service", "Servicio"),
    ("Solve it the first time", "Resolverlo a la primera"),
    (
        "Hotline, technician, spare parts",
        "Línea de atención, técnico, repuestos",
    ),
    (
        "Someone who knows and cares",
        "Alguien que sepa y se implique",
    ),
    (
        "Third call this month.",
        "Ya es la tercera llamada este mes.",
    ),
    ("Bonding", "Vinculación"),
    ("Trusts us and says so.", "Confía en nosotros y lo dice."),
    ("Customer relations", "Relación con clientes"),
    (
        "Invite, thank, ask for advice",
        "Invitar, agradecer, pedir consejo",
    ),
    (
        "Visits, user circle, previews",
        "Visitas, círculo de usuarios, primicias",
    ),
    ("To be known by name", "Que le conozcan por su nombre"),
    (
        "I do not even look elsewhere.",
        "Ni siquiera miro en otra parte.",
    ),
    ("Lost", "Perdido"),
    ("Chose someone else, or nothing.", "Eligió a otro, o nada."),
    (
        "Most leave in their first months: by tenure.",
        "La mayoría se va en los primeros meses: por antigüedad.",
    ),
    ("Buys again", "Vuelve a comprar"),
    ("Campaigns", "Campañas"),
    (
        "More in spring and before the holidays, from January on.",
        "Más en primavera y antes de las fiestas, contando desde enero.",
    ),
    ("Word of mouth", "Boca a boca"),
    (
        "The bonded tell others, who look closer at once.",
        "Los vinculados se lo cuentan a otros, que enseguida miran con más atención.",
    ),
    ("As it is", "Como está"),
    ("Everything stays as it is.", "Todo sigue como está."),
    ("Better support", "Mejor soporte"),
    (
        "Retention. From month 4 more people at the hotline: 15 to 35 % fewer leave from support, fully after three months. It costs for every customer there. Illustrative.",
        "Retención. Desde el mes 4, más personas en la línea de atención: se va desde el soporte entre un 15 y un 35\u{a0}% menos, con pleno efecto a los tres meses. Cuesta por cada cliente que está ahí. Ilustrativo.",
    ),
    ("More people at the hotline", "Más personas en la línea"),
    ("Customer club", "Club de clientes"),
    (
        "Loyalty. From month 7 a club: the bonded buy again 20 to 80 % more often and stay longer, fully after half a year. Cheap to run, slow to pay, and only the bonded feel it. Illustrative.",
        "Lealtad. Desde el mes 7, un club: los vinculados vuelven a comprar entre un 20 y un 80\u{a0}% más y se quedan más tiempo, con pleno efecto al medio año. Barato de mantener, lento en rendir, y solo lo notan los vinculados. Ilustrativo.",
    ),
    ("Club offers", "Ofertas del club"),
    ("Being known", "Que le conozcan"),
    (
        "Where on the way from awareness to bonding does a euro do most?",
        "¿En qué punto del camino del conocimiento a la vinculación rinde más un euro?",
    ),
];
